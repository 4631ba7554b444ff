import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../services/shared/database/embedded/embedded-postgres.js';
import { makeBenchFolder } from '../bench-database.js';
import { machineLines } from './machine.js';
import { cpuSeconds, root } from './processes.js';
import { markdown, percentile } from './result-tables.js';
import { writeResultsSection } from './results.js';

const repetitions = 5;
const maxMs = 120_000;
const body = JSON.stringify({ query: '{ programs(first: 1) { edges { node { name } } } }' });

/** The commands to measure: a title, a program and its arguments. */
const commands: [string, string, string[]][] = [
  ['npm start', 'npm', ['start', '--silent']],
  ['node dist/start/main.js', process.execPath, ['dist/start/main.js']],
];

/**
 * `npm run bench:cold-start`: the time from the command to the first answer, PostgreSQL included, on the existing data of
 * the demonstration. `npm start` also checks whether it must build.
 */
export async function benchColdStart(): Promise<void> {
  const folder = await makeBenchFolder();
  try {
    await measureStart(folder, process.execPath, ['dist/start/main.js']);
    const rows: string[][] = [];
    for (const [name, command, args] of commands) {
      const starts: StartTime[] = [];
      for (let n = 0; n < repetitions; n++) starts.push(await measureStart(folder, command, args));
      const sorted = starts.map(({ ms }) => ms).toSorted((a, b) => a - b);
      const cpu = Math.min(...starts.map(({ cpuSeconds }) => cpuSeconds));
      const seconds = [0, 0.5, 1].map((share) => (percentile(sorted, share) / 1000).toFixed(2));
      // npm's own process is not Node's start.
      rows.push([`\`${name}\``, ...seconds, command === process.execPath ? cpu.toFixed(2) : '']);
      console.log(rows.at(-1)?.join(' '));
    }
    const table = markdown(
      ['seconds from the command to the first answer', 'shortest', 'median', 'longest', 'CPU of Node'],
      rows,
    );
    const [machine = ''] = await machineLines();
    await writeResultsSection(
      'cold start',
      [
        '## Cold start',
        '',
        machine,
        `- On the existing data of the demonstration; ${repetitions} times.`,
        '',
        table,
      ].join('\n'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface StartTime {
  ms: number;
  cpuSeconds: number;
}

/** Starts the product, waits for its first answer, and stops it again. */
async function measureStart(folder: string, command: string, args: string[]): Promise<StartTime> {
  const port = await findFreePort();
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    await waitForAnswer(`http://127.0.0.1:${port}/graphql`, child);
    return { ms: performance.now() - began, cpuSeconds: await cpuSeconds([child.pid ?? 0]) };
  } finally {
    // The whole process group, as Ctrl-C in a terminal does: npm's child process is in it.
    process.kill(-(child.pid ?? 0), 'SIGINT');
    await exited;
    await waitUntilClosed(port);
  }
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + maxMs; Date.now() < deadline; await sleep(5)) {
    if (child.exitCode !== null) throw new Error('The product ended before it answered.');
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => undefined,
    );
    if (answer?.ok && (await answer.text()).includes('"edges"')) return;
  }
  throw new Error('The product did not answer in time.');
}

/** Waits until the server no longer listens, and then for its PostgreSQL, which stops last. */
async function waitUntilClosed(port: number): Promise<void> {
  const listening = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
  while (await listening()) await sleep(50);
  await sleep(1500);
}
