import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeed } from './data/databases.js';
import { countsOf, growthSize } from './data/size.js';
import { type BenchFixture, openEmptyFixture } from './fixture.js';
import { LoadGenerator } from './load-generator.js';
import { machineLines } from './machine.js';
import { type Peer, startOwnPeer } from './peers.js';
import { renderPlot } from './plot.js';
import { cpuSeconds, cpuSecondsOfTree, exitOnSignal, root } from './processes.js';
import { explainPlans, logPlans, type ScenarioPlans } from './query-plans.js';
import { markdown, percentile } from './result-tables.js';
import { writeResultsSection } from './results.js';
import { rotate, waitUntilIdle } from './rounds.js';
import {
  createScenarioCases,
  type ScenarioCases,
  type SingleScenario,
  scenarioTitles,
  singleScenarios,
} from './scenarios.js';

const clients = 2;
const warmUpSeconds = 3;

/** The product on databases of one size. */
interface SizedProduct {
  pairings: number;
  prefix: string;
  peer: Peer;
  cases: ScenarioCases;
}

interface GrowthOptions {
  /** Numbers of pairings. */
  sizes: number[];
  rounds: number;
  seconds: number;
}

function readOptions(args: string[]): GrowthOptions {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000,1000000' },
      rounds: { type: 'string', default: '6' },
      seconds: { type: 'string', default: '4' },
    },
  });
  const { sizes, rounds, seconds } = values;
  return { sizes: sizes.split(',').map(Number), rounds: Number(rounds), seconds: Number(seconds) };
}

/**
 * `npm run bench:growth`: the median of each scenario at 1,000 to 1,000,000 pairings, alternating, on one PostgreSQL; and
 * the plan of every statement at the largest size.
 */
export async function benchGrowth(args: string[]): Promise<void> {
  const options = readOptions(args);
  exitOnSignal();
  const fixture = await openEmptyFixture();
  try {
    const products: SizedProduct[] = [];
    const load = new LoadGenerator();
    try {
      for (const pairings of options.sizes) products.push(await createProduct(fixture, pairings));
      const figures = await measureAll({ fixture, load, options }, products);
      const largest = products.at(-1);
      for (const { peer } of products.splice(0)) await peer.close();
      const plans = largest ? await explainAt(fixture, largest) : [];
      await report(fixture, options, { figures, plans });
    } finally {
      load.close();
      for (const { peer } of products) await peer.close();
    }
  } finally {
    await fixture.close();
  }
}

/** Creates databases of a size, and starts the product on them. */
async function createProduct(fixture: BenchFixture, pairings: number): Promise<SizedProduct> {
  const began = performance.now();
  const prefix = `size${pairings}`;
  await makeSeed(fixture.server, { size: growthSize(pairings), prefix, plain: false }, fixture.key, new Date());
  console.log(`${pairings} pairings created in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const cases = await createScenarioCases(fixture.server, fixture.key, prefix);
  return { pairings, prefix, cases, peer: await startOwnPeer(prefix, fixture) };
}

/** The figures of a scenario at each size: the median in ms, and the CPU ms per request, PostgreSQL included. */
interface SizeFigures {
  medians: number[];
  cpuMs: number[];
}

interface Measurement {
  fixture: BenchFixture;
  load: LoadGenerator;
  options: GrowthOptions;
}

async function measureAll(
  { fixture, load, options }: Measurement,
  products: SizedProduct[],
): Promise<Map<SingleScenario, SizeFigures>> {
  const all = new Map<SingleScenario, SizeFigures>();
  for (const scenario of singleScenarios) {
    const durations = new Map(products.map(({ prefix }) => [prefix, [] as number[]]));
    const cpuSpent = new Map(products.map(({ prefix }) => [prefix, 0]));
    for (const { prefix, peer, cases } of products) {
      await load.prepare(prefix, peer.url, cases[scenario].map(peer.toRequest));
      await load.run(prefix, clients, warmUpSeconds);
    }
    for (let n = 0; n < options.rounds; n++)
      for (const { prefix, peer } of rotate(products, n)) {
        const cpu = async () => (await cpuSeconds(peer.pids)) + (await cpuSecondsOfTree(fixture.postmaster));
        const before = await cpu();
        const round = await load.run(prefix, clients, options.seconds);
        if (scenario === 'progress') await waitUntilIdle(peer, fixture.postmaster);
        cpuSpent.set(prefix, (cpuSpent.get(prefix) ?? 0) + (await cpu()) - before);
        if (round.errors > 0) throw new Error(`${scenario} at ${prefix}: ${round.firstError}`);
        durations.get(prefix)?.push(...round.durationsMs);
      }
    const figures = {
      medians: [...durations.values()].map(median),
      cpuMs: [...durations].map(([prefix, { length }]) => ((cpuSpent.get(prefix) ?? 0) * 1000) / length),
    };
    all.set(scenario, figures);
    console.log(`${scenarioTitles[scenario]}: ${figures.medians.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  }
  return all;
}

const median = (durations: number[]): number =>
  percentile(
    durations.toSorted((a, b) => a - b),
    0.5,
  );

async function explainAt(fixture: BenchFixture, { prefix, cases }: SizedProduct): Promise<ScenarioPlans[]> {
  await logPlans(fixture.server, prefix);
  const peer = await startOwnPeer(prefix, fixture);
  try {
    const log = join(fixture.folder, 'postgres', 'server.log');
    return await explainPlans(peer, cases, { server: fixture.server, prefix, log });
  } finally {
    await peer.close();
  }
}

async function report(
  fixture: BenchFixture,
  options: GrowthOptions,
  { figures: all, plans }: { figures: Map<SingleScenario, SizeFigures>; plans: ScenarioPlans[] },
): Promise<void> {
  const { sizes } = options;
  const places = sizes.map((size) => size.toLocaleString('en'));
  const rowsOf = (valuesOf: (figures: SizeFigures) => number[]) =>
    [...all].map(([scenario, figures]) => {
      const values = valuesOf(figures);
      const ratio = (values.at(-1) ?? 0) / (values[0] ?? 1);
      return [scenarioTitles[scenario], ...values.map((ms) => ms.toFixed(1)), ratio.toFixed(2)];
    });
  const tableOf = (what: string, valuesOf: (figures: SizeFigures) => number[]) =>
    markdown([`${what} at … pairings`, ...places, 'last to first (median: under 1.5)'], rowsOf(valuesOf));
  const lines = [...all].map(([scenario, { medians }]) => ({ name: scenarioTitles[scenario], values: medians }));
  await writeFile(join(root, 'bench/growth.svg'), renderPlot({ title: 'Growth', unit: 'median, ms', places, lines }));
  const counts = Object.entries(countsOf(growthSize(sizes.at(-1) ?? 0)));
  const planned = plans.map(({ scenario, statements, statementsPerRequest }) => [
    scenarioTitles[scenario],
    String(statements),
    statementsPerRequest.toFixed(1),
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
    ...(await machineLines(fixture.server)),
    `- The largest size: ${counts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ')}. One page shows the same at each size. Each pairing has fewer goals, entries, meetings and lines of activity than in the comparison, so that a million pairings can be created.`,
    `- ${clients} clients; ${options.rounds} rounds of ${options.seconds} s for each size and scenario, alternating, on one PostgreSQL.`,
    '',
    '![Median of each scenario by the number of pairings](growth.svg)',
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
      ? `Scans of whole tables of a thousand rows or more:\n\n${markdown(['', 'table', 'rows', 'times', 'statement'], scans)}`
      : 'No statement scans a whole table of a thousand rows or more.',
  ].join('\n');
  console.log(`\n${text}`);
  if (sizes.length > 2) await writeResultsSection('growth', text);
}
