import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeed } from './data/databases.js';
import { countsOf, growthSize } from './data/size.js';
import { type BenchFixture, openBareFixture } from './fixture.js';
import { LoadGenerator } from './load-generator.js';
import { machineLines } from './machine.js';
import { type Peer, startOwnPeer } from './peers.js';
import { renderPlot } from './plot.js';
import { cpuSeconds, cpuSecondsOfTree, root } from './processes.js';
import { explainPlans, printPlans, type ScenarioPlans } from './query-plans.js';
import { markdown, percentile } from './result-tables.js';
import { writeResultsSection } from './results.js';
import { waitUntilIdle } from './rounds.js';
import {
  createScenarioCases,
  type ScenarioCases,
  type SingleScenario,
  scenarioTitles,
  singleScenarios,
} from './scenarios.js';

const clients = 2;
const warmUpSeconds = 3;

/** Ours on databases of one size. */
interface Grown {
  pairings: number;
  prefix: string;
  peer: Peer;
  cases: ScenarioCases;
}

const options = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '6' },
    seconds: { type: 'string', default: '4' },
  },
}).values;

/**
 * `npm run bench:growth`: the median of each work at 1,000 to 1,000,000 pairings, all on one PostgreSQL and by turns, and
 * the plan of every statement at the largest size.
 */
async function main(): Promise<void> {
  const sizes = options.sizes.split(',').map(Number);
  const ground = await openBareFixture();
  try {
    const grown: Grown[] = [];
    const load = new LoadGenerator();
    try {
      for (const pairings of sizes) grown.push(await grow(ground, pairings));
      const grew = await measureAll(ground, load, grown);
      for (const { peer } of grown) await peer.close();
      const largest = grown.at(-1);
      const plans = largest ? await plansAt(ground, grown.splice(0).at(-1) ?? largest) : [];
      await report(ground, sizes, grew, plans);
    } finally {
      load.close();
      for (const { peer } of grown) await peer.close();
    }
  } finally {
    await ground.close();
  }
}

async function grow(ground: BenchFixture, pairings: number): Promise<Grown> {
  const began = performance.now();
  const prefix = `grown${pairings}`;
  await makeSeed(ground.server, { size: growthSize(pairings), prefix, plain: false }, ground.key, new Date());
  console.log(`${pairings} pairings made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const cases = await createScenarioCases(ground.server, ground.key, prefix);
  return { pairings, prefix, cases, peer: await startOwnPeer(prefix, ground) };
}

/** What a work took at each size: the median in ms, and CPU milliseconds a request, PostgreSQL's included. */
interface Grew {
  medians: number[];
  cpuMs: number[];
}

async function measureAll(
  ground: BenchFixture,
  load: LoadGenerator,
  grown: Grown[],
): Promise<Map<SingleScenario, Grew>> {
  const all = new Map<SingleScenario, Grew>();
  for (const work of singleScenarios) {
    const took = new Map(grown.map(({ prefix }) => [prefix, [] as number[]]));
    const spent = new Map(grown.map(({ prefix }) => [prefix, 0]));
    for (const { prefix, peer, cases } of grown) {
      await load.prepare(prefix, peer.url, cases[work].map(peer.asked));
      await load.run(prefix, clients, warmUpSeconds);
    }
    for (let n = 0; n < Number(options.rounds); n++)
      for (const { prefix, peer } of grown.map((_, index) => grown[(index + n) % grown.length] ?? never())) {
        const cpu = async () => (await cpuSeconds(peer.pids)) + (await cpuSecondsOfTree(ground.postmaster));
        const before = await cpu();
        const round = await load.run(prefix, clients, Number(options.seconds));
        if (work === 'progress') await waitUntilIdle(peer, ground.postmaster);
        spent.set(prefix, (spent.get(prefix) ?? 0) + (await cpu()) - before);
        if (round.errors > 0) throw new Error(`${work} at ${prefix}: ${round.firstError}`);
        took.get(prefix)?.push(...round.durationsMs);
      }
    const grew = {
      medians: [...took.values()].map(median),
      cpuMs: [...took].map(([prefix, { length }]) => ((spent.get(prefix) ?? 0) * 1000) / length),
    };
    all.set(work, grew);
    console.log(`${scenarioTitles[work]}: ${grew.medians.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  }
  return all;
}

const median = (took: number[]): number =>
  percentile(
    took.toSorted((a, b) => a - b),
    0.5,
  );

function never(): never {
  throw new Error('There is one for each place.');
}

async function plansAt(ground: BenchFixture, { prefix, cases }: Grown): Promise<ScenarioPlans[]> {
  await printPlans(ground.server, prefix);
  const peer = await startOwnPeer(prefix, ground);
  try {
    const log = join(ground.folder, 'postgres', 'server.log');
    return await explainPlans(peer, cases, { server: ground.server, prefix, log });
  } finally {
    await peer.close();
  }
}

async function report(
  ground: BenchFixture,
  sizes: number[],
  grew: Map<SingleScenario, Grew>,
  plans: ScenarioPlans[],
): Promise<void> {
  const places = sizes.map((size) => size.toLocaleString('en'));
  const rowsOf = (valuesOf: (of: Grew) => number[]) =>
    [...grew].map(([work, of]) => {
      const values = valuesOf(of);
      const ratio = (values.at(-1) ?? 0) / (values[0] ?? 1);
      return [scenarioTitles[work], ...values.map((ms) => ms.toFixed(1)), ratio.toFixed(2)];
    });
  const tableOf = (what: string, valuesOf: (of: Grew) => number[]) =>
    markdown([`${what} at … pairings`, ...places, 'last to first (median: under 1.5)'], rowsOf(valuesOf));
  const lines = [...grew].map(([work, { medians }]) => ({ name: scenarioTitles[work], values: medians }));
  await writeFile(join(root, 'bench/growth.svg'), renderPlot({ title: 'Growth', unit: 'median, ms', places, lines }));
  const counts = Object.entries(countsOf(growthSize(sizes.at(-1) ?? 0)));
  const planned = plans.map(({ scenario, statements, statementsARequest }) => [
    scenarioTitles[scenario],
    String(statements),
    statementsARequest.toFixed(1),
  ]);
  const scans = plans.flatMap(({ scenario, scans }) =>
    scans.map(({ table, rows, statement, times }) => [
      scenarioTitles[scenario],
      table,
      rows.toFixed(0),
      String(times),
      `\`${statement.slice(0, 160).replaceAll('|', '\\|').replaceAll('`', '')}\``,
    ]),
  );
  const text = [
    '## Growth',
    '',
    ...(await machineLines(ground.server)),
    `- The largest: ${counts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}. What one page shows is the same at each size; goals, entries, meetings and lines behind it are fewer a pairing than in the comparison, so that a million can be made.`,
    `- ${clients} clients; ${options.rounds} rounds of ${options.seconds} s for each size at each work, by turns, on one PostgreSQL.`,
    '',
    '![Median of each work by the number of pairings](growth.svg)',
    '',
    tableOf('median ms', ({ medians }) => medians),
    '',
    tableOf('CPU ms a request', ({ cpuMs }) => cpuMs),
    '',
    `### Plans at ${places.at(-1)} pairings`,
    '',
    markdown(['', 'different statements', 'statements a request'], planned),
    '',
    scans.length > 0
      ? `Scans of whole tables of a thousand rows and more:\n\n${markdown(['', 'table', 'rows', 'times', 'statement'], scans)}`
      : 'No statement scans a whole table of a thousand rows or more.',
  ].join('\n');
  console.log(`\n${text}`);
  if (sizes.length > 2) await writeResultsSection('growth', text);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
