import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ticksPerSecond = 100;
const maxStartMs = 60_000;
/** The repository's folder, relative to the compiled file. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Ends this process on SIGINT and SIGTERM, so that 'exit' listeners stop the peers. */
export function exitOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}

/** A server process. */
export interface ServerHandle {
  name: string;
  pid: number;
  close(): Promise<void>;
}

export interface ServerHandleOptions {
  name: string;
  /** The program, relative to the repository's folder. */
  file: string;
  settings: Record<string, string>;
  /** Options of Node. */
  execArgv?: string[];
}

/** Starts a program with Node, and waits until it prints that it is ready. Its errors are printed. */
export async function startPeerServer({
  name,
  file,
  settings,
  execArgv = [],
}: ServerHandleOptions): Promise<ServerHandle> {
  const child = spawn(process.execPath, [...execArgv, file], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The process must not go on running when the benchmark ends.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  void exited.then(() => process.off('exit', kill));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} did not start in time.`)), maxStartMs);
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('is ready') && resolve());
    void exited.then(() => reject(new Error(`${name} did not start.`)));
    child.stdout.once('data', () => clearTimeout(timer));
  });
  return createServerHandle(name, child, exited);
}

/** Returns the handle of a running process. */
export function createServerHandle(name: string, child: ChildProcess, exited: Promise<void>): ServerHandle {
  return {
    name,
    pid: child.pid ?? 0,
    async close() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Returns the CPU seconds of these processes since they started, all threads included. */
export async function cpuSeconds(pids: number[]): Promise<number> {
  const ticks = await Promise.all(pids.map(async (pid) => sumOf(await statOf(pid), ownColumns)));
  return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond;
}

/** Returns the CPU seconds of a process and of its children, ended ones included. */
export async function cpuSecondsOfTree(pid: number): Promise<number> {
  for (;;) {
    const before = sumOf(await statOf(pid), endedColumns);
    const running = await Promise.all(
      (await childrenOf(pid)).map(async (child) => sumOf(await statOf(child), ownColumns)),
    );
    const stat = await statOf(pid);
    // A child that ended meanwhile would be missing or counted twice.
    if (sumOf(stat, endedColumns) !== before) continue;
    return (running.reduce((sum, ticks) => sum + ticks, sumOf(stat, ownColumns)) + before) / ticksPerSecond;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Columns of the CPU time of a process itself, and of its children that have ended. */
const ownColumns = [13, 14];
const endedColumns = [15, 16];

/** Returns the columns of `/proc/<pid>/stat`, numbered from 0; empty for a process that has ended. */
async function statOf(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const end = text.lastIndexOf(')');
  return end < 0 ? [] : [String(pid), text.slice(text.indexOf('('), end + 1), ...text.slice(end + 2).split(' ')];
}

const sumOf = (stat: string[], columns: number[]): number =>
  columns.reduce((sum, column) => sum + Number(stat[column] ?? 0), 0);

/** Returns the resident memory of these processes together, in MB. */
export async function memoryMb(pids: number[]): Promise<number> {
  const kb = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    }),
  );
  return kb.reduce((sum, one) => sum + one, 0) / 1024;
}
