import { countsOf, standardSize } from './data/size.js';
import { type BenchFixture, openFixture } from './fixture.js';
import { LoadGenerator } from './load-generator.js';
import { machineLines } from './machine.js';
import { type BenchOptions, readOptions } from './options.js';
import { type Peer, startPeers } from './peers.js';
import { formatTable } from './result-tables.js';
import { writeResultsSection } from './results.js';
import { clientsOf, type Figures, measureScenario } from './rounds.js';
import {
  createScenarioCases,
  type ScenarioCases,
  type ScenarioName,
  scenarioTitles,
  singleScenarios,
} from './scenarios.js';
import { formatTargets } from './targets.js';
import { requireEqualResults } from './verify-equal.js';

/** `npm run bench`: the product beside what people would pick instead, on the same PostgreSQL with the same data. */
async function main(options: BenchOptions): Promise<void> {
  const ground = await openFixture(standardSize, options);
  try {
    await compare(ground, options);
  } finally {
    await ground.close();
  }
}

async function compare(ground: BenchFixture, options: BenchOptions): Promise<void> {
  const { profile } = options;
  const cases = await createScenarioCases(ground.server, ground.key);
  const profiled = profile ? { execArgv: { ours: ['--cpu-prof', `--cpu-prof-dir=${profile}`] } } : {};
  const peers = await startPeers(options.peers, { ...ground, ...profiled });
  const load = new LoadGenerator();
  try {
    await requireAllEqual(peers, cases, options.scenarios);
    if (options.verifyOnly) return;
    const tables: string[] = [];
    const measured = new Map<ScenarioName, Figures[]>();
    for (const work of options.scenarios) {
      const all = await measureScenario(load, { work, peers, cases }, { ...options, ...ground });
      measured.set(work, all);
      tables.push(`### ${scenarioTitles[work]}\n\n${clientsOf[work]} clients.\n\n${formatTable(all)}`);
      console.log(`\n${tables.at(-1)}`);
    }
    tables.push(`### What is to be shown\n\n${formatTargets(measured)}`);
    console.log(`\n${tables.at(-1)}`);
    if (options.write) await writeResultsSection('comparison', await comparisonText(ground, options, tables));
  } finally {
    load.close();
    for (const peer of peers.toReversed()) await peer.close();
  }
}

/** Nothing is timed before all answer the same. */
async function requireAllEqual(peers: Peer[], cases: ScenarioCases, works: ScenarioName[]): Promise<void> {
  for (const work of singleScenarios.filter((one) => works.includes(one) || works.includes('mix'))) {
    await requireEqualResults(peers, cases[work]);
    console.log(`${scenarioTitles[work]}: all answer the same`);
  }
}

async function comparisonText({ server }: BenchFixture, options: BenchOptions, tables: string[]): Promise<string> {
  const counts = Object.entries(countsOf(standardSize)).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return [
    '## Side by side',
    '',
    ...(await machineLines(server)),
    `- ${counts.join(', ')}.`,
    `- ${options.rounds} rounds of ${options.secondsOfRound} s for each at each work, by turns; requests a second are those of the round in the middle.`,
    '- Before anything was timed, all had answered the same.',
    '',
    tables.join('\n\n'),
  ].join('\n');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await main(readOptions(process.argv.slice(2))).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
