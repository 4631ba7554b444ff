import { requireEqual } from './equal.js';
import { type Ground, openGround } from './ground.js';
import { Load } from './load.js';
import { machineLines } from './machine.js';
import { mustsOf } from './musts.js';
import { type Options, readOptions } from './options.js';
import { type Peer, startPeers } from './peers.js';
import { writePart } from './results.js';
import { clientsOf, type Figures, measureWork } from './rounds.js';
import { countsOf, standardSize } from './size.js';
import { tableOf } from './tables.js';
import { type Cases, makeCases, oneWorks, titles, type WorkName } from './works.js';

/** `npm run bench`: the product beside what people would pick instead, on the same PostgreSQL with the same data. */
async function main(options: Options): Promise<void> {
  const ground = await openGround(standardSize, options);
  try {
    await compare(ground, options);
  } finally {
    await ground.close();
  }
}

async function compare(ground: Ground, options: Options): Promise<void> {
  const { profile } = options;
  const cases = await makeCases(ground.server, ground.key);
  const profiled = profile ? { execArgv: { ours: ['--cpu-prof', `--cpu-prof-dir=${profile}`] } } : {};
  const peers = await startPeers(options.peers, { ...ground, ...profiled });
  const load = new Load();
  try {
    await requireAllEqual(peers, cases, options.works);
    if (options.onlyEqual) return;
    const tables: string[] = [];
    const measured = new Map<WorkName, Figures[]>();
    for (const work of options.works) {
      const all = await measureWork(load, { work, peers, cases }, { ...options, ...ground });
      measured.set(work, all);
      tables.push(`### ${titles[work]}\n\n${clientsOf[work]} clients.\n\n${tableOf(all)}`);
      console.log(`\n${tables.at(-1)}`);
    }
    tables.push(`### What is to be shown\n\n${mustsOf(measured)}`);
    console.log(`\n${tables.at(-1)}`);
    if (options.write) await writePart('comparison', await comparisonText(ground, options, tables));
  } finally {
    load.close();
    for (const peer of peers.toReversed()) await peer.close();
  }
}

/** Nothing is timed before all answer the same. */
async function requireAllEqual(peers: Peer[], cases: Cases, works: WorkName[]): Promise<void> {
  for (const work of oneWorks.filter((one) => works.includes(one) || works.includes('mix'))) {
    await requireEqual(peers, cases[work]);
    console.log(`${titles[work]}: all answer the same`);
  }
}

async function comparisonText({ server }: Ground, options: Options, tables: string[]): Promise<string> {
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
