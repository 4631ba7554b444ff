import { requireEqual } from './equal.js';
import { openGround } from './ground.js';
import { Load } from './load.js';
import { type Options, readOptions } from './options.js';
import { startPeers } from './peers.js';
import { type Figures, measureWork } from './rounds.js';
import { standardSize } from './size.js';
import { tableOf } from './tables.js';
import { makeCases, titles, type WorkName } from './works.js';

/** `npm run bench`: the product beside what people would pick instead, on the same PostgreSQL with the same data. */
async function main(options: Options): Promise<void> {
  const ground = await openGround(standardSize, options);
  try {
    await compare(ground, options);
  } finally {
    await ground.close();
  }
}

async function compare(ground: Awaited<ReturnType<typeof openGround>>, options: Options): Promise<void> {
  const { works, profile } = options;
  const cases = await makeCases(ground.server, ground.key);
  const profiled = profile ? { execArgv: { ours: ['--cpu-prof', `--cpu-prof-dir=${profile}`] } } : {};
  const peers = await startPeers(options.peers, { ...ground, ...profiled });
  const load = new Load();
  try {
    for (const work of new Set(
      works.flatMap((name) => (name === 'mix' ? (['home', 'search', 'program', 'progress'] as const) : name)),
    )) {
      await requireEqual(peers, cases[work]);
      console.log(`${titles[work]}: all answer the same`);
    }
    if (options.onlyEqual) return;
    const results: [WorkName, Figures[]][] = [];
    for (const work of works) {
      results.push([work, await measureWork(load, { work, peers, cases }, { ...options, ...ground })]);
      console.log(`\n${titles[work]}\n\n${tableOf(results.at(-1)?.[1] ?? [])}`);
    }
  } finally {
    load.close();
    for (const peer of peers.toReversed()) await peer.close();
  }
}

await main(readOptions(process.argv.slice(2))).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
