import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../services/shared/database/embedded/embedded-postgres.js';
import { machineLines } from './machine.js';
import { cpuSeconds, root } from './processes.js';
import { markdown, percentile } from './result-tables.js';
import { writeResultsSection } from './results.js';

const times = 5;
const longestMs = 120_000;
const body = JSON.stringify({ query: '{ programs(first: 1) { edges { node { name } } } }' });

/** A command as it is given, and the text by which one knows that it runs no more. */
const commands: [string, string, string[]][] = [
  ['npm start', 'npm', ['start', '--silent']],
  ['node dist/start/main.js', process.execPath, ['dist/start/main.js']],
];

/**
 * `npm run bench:cold-start`: from the command to the first answer, on existing data (the demonstration's), PostgreSQL
 * included. `npm start` builds before it starts.
 */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await chmod(folder, 0o711);
  try {
    await once(folder, process.execPath, ['dist/start/main.js']);
    const rows: string[][] = [];
    for (const [name, command, args] of commands) {
      const took: Start[] = [];
      for (let n = 0; n < times; n++) took.push(await once(folder, command, args));
      const sorted = took.map(({ ms }) => ms).toSorted((a, b) => a - b);
      const cpu = Math.min(...took.map(({ cpuSeconds }) => cpuSeconds));
      const told = command === process.execPath ? cpu.toFixed(2) : '';
      rows.push([`\`${name}\``, ...[0, 0.5, 1].map((share) => (percentile(sorted, share) / 1000).toFixed(2)), told]);
      console.log(rows.at(-1)?.join(' '));
    }
    const table = markdown(
      ['seconds from the command to the first answer', 'shortest', 'median', 'longest', 'CPU of Node'],
      rows,
    );
    const [machine = ''] = await machineLines();
    await writeResultsSection(
      'cold start',
      ['## Cold start', '', machine, `- On existing data, the demonstration’s; ${times} times.`, '', table].join('\n'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Start {
  ms: number;
  cpuSeconds: number;
}

/** How long it takes until it answers; it is ended again. */
async function once(folder: string, command: string, args: string[]): Promise<Start> {
  const port = await findFreePort();
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    await firstAnswer(`http://127.0.0.1:${port}/graphql`, child);
    return { ms: performance.now() - began, cpuSeconds: await cpuSeconds([child.pid ?? 0]) };
  } finally {
    // Its group, as Ctrl-C in a terminal does: npm's own child is in it.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await gone;
    await untilReleased(port);
  }
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + longestMs; Date.now() < deadline; await sleep(5)) {
    if (child.exitCode !== null) throw new Error('It ended before it answered.');
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => undefined,
    );
    if (answer?.ok && (await answer.text()).includes('"edges"')) return;
  }
  throw new Error('It did not answer in time.');
}

/** Until the server has ended too, which closes its PostgreSQL last. */
async function untilReleased(port: number): Promise<void> {
  const listening = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
  while (await listening()) await sleep(50);
  await sleep(1500);
}

await main();
