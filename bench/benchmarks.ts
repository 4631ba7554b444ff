import { StartupFault } from '../services/shared/startup-fault.js';

/** Runs a benchmark with its command-line arguments. */
type Benchmark = (args: string[]) => Promise<void>;

/** The benchmarks by name. Each is imported only when it runs. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  compare: async () => (await import('./compare/run.js')).runComparison,
  growth: async () => (await import('./compare/growth.js')).benchGrowth,
  'cold-start': async () => (await import('./compare/cold-start.js')).benchColdStart,
  live: async () => (await import('./live.js')).benchLive,
  soak: async () => (await import('./soak.js')).benchSoak,
  search: async () => (await import('./search.js')).benchSearch,
  matching: async () => (await import('./matching.js')).benchMatching,
  goal: async () => (await import('./goal.js')).benchGoal,
  activity: async () => (await import('./activity.js')).benchActivity,
  reminders: async () => (await import('./reminders.js')).benchReminders,
};

/** Runs the benchmark of a name. Prints the names and sets exit code 1 when there is no such benchmark. */
export async function runBenchmark(name = '', args: string[] = []): Promise<void> {
  const load = benchmarks[name];
  if (!load) {
    console.error(`No benchmark is called '${name}'. There are: ${Object.keys(benchmarks).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  try {
    const benchmark = await load();
    await benchmark(args);
  } catch (error) {
    console.error(error instanceof StartupFault ? error.message : error);
    process.exitCode = 1;
  }
}
