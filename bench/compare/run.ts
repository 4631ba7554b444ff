import { countsOf, standardSize } from './data/size.js';
import { type BenchFixture, openFixture } from './fixture.js';
import { LoadGenerator } from './load-generator.js';
import { machineLines } from './machine.js';
import { type BenchOptions, readOptions } from './options.js';
import { type Peer, startPeers } from './peers.js';
import { exitOnSignal } from './processes.js';
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

/** `npm run bench`: the product beside its peers, on the same PostgreSQL with the same data. */
export async function runComparison(args: string[]): Promise<void> {
  exitOnSignal();
  const options = readOptions(args);
  const fixture = await openFixture(standardSize, options);
  try {
    await compare(fixture, options);
  } finally {
    await fixture.close();
  }
}

async function compare(fixture: BenchFixture, options: BenchOptions): Promise<void> {
  const { profile } = options;
  const cases = await createScenarioCases(fixture.server, fixture.key);
  const profiled = profile ? { execArgv: { ours: ['--cpu-prof', `--cpu-prof-dir=${profile}`] } } : {};
  const peers = await startPeers(options.peers, { ...fixture, ...profiled });
  const load = new LoadGenerator();
  try {
    await requireAllEqual(peers, cases, options.scenarios);
    if (options.verifyOnly) return;
    const tables: string[] = [];
    const measured = new Map<ScenarioName, Figures[]>();
    for (const scenario of options.scenarios) {
      const all = await measureScenario(load, { scenario, peers, cases }, { ...options, ...fixture });
      measured.set(scenario, all);
      tables.push(`### ${scenarioTitles[scenario]}\n\n${clientsOf[scenario]} clients.\n\n${formatTable(all)}`);
      console.log(`\n${tables.at(-1)}`);
    }
    tables.push(`### Targets\n\n${formatTargets(measured)}`);
    console.log(`\n${tables.at(-1)}`);
    if (options.write) await writeResultsSection('comparison', await comparisonText(fixture, options, tables));
  } finally {
    load.close();
    for (const peer of peers.toReversed()) await peer.close();
  }
}

/** Throws unless all peers answer the same. Nothing is timed before that. */
async function requireAllEqual(peers: Peer[], cases: ScenarioCases, scenarios: ScenarioName[]): Promise<void> {
  for (const scenario of singleScenarios.filter((one) => scenarios.includes(one) || scenarios.includes('mix'))) {
    await requireEqualResults(peers, cases[scenario]);
    console.log(`${scenarioTitles[scenario]}: all peers answer the same`);
  }
}

async function comparisonText({ server }: BenchFixture, options: BenchOptions, tables: string[]): Promise<string> {
  const counts = Object.entries(countsOf(standardSize)).map(([what, count]) => `${count.toLocaleString('en')} ${what}`);
  return [
    '## Side by side',
    '',
    ...(await machineLines(server)),
    `- ${counts.join(', ')}.`,
    `- ${options.rounds} rounds of ${options.secondsOfRound} s for each peer and scenario, alternating; requests a second are those of the median round.`,
    '- Before anything was timed, all peers had given the same answers.',
    '',
    tables.join('\n\n'),
  ].join('\n');
}
