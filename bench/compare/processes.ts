import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ticksASecond = 100;
const longestStartMs = 60_000;
/** The repository's folder, from where this file lies once it is built. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A process that serves. */
export interface ServerHandle {
  name: string;
  pid: number;
  close(): Promise<void>;
}

export interface ServerHandleOptions {
  name: string;
  /** Below the repository's folder. */
  file: string;
  settings: Record<string, string>;
  /** Options of Node itself. */
  execArgv?: string[];
}

/** Starts a program with Node, and waits until it says that it is ready. What it says of errors is shown. */
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
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // However the bench ends, nothing of it goes on.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  void gone.then(() => process.off('exit', end));
  await new Promise<void>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`${name} did not start in time.`)), longestStartMs);
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('is ready') && resolve());
    void gone.then(() => reject(new Error(`${name} did not start.`)));
    child.stdout.once('data', () => clearTimeout(tooLate));
  });
  return createServerHandle(name, child, gone);
}

/** A process that runs already. */
export function createServerHandle(name: string, child: ChildProcess, gone: Promise<void>): ServerHandle {
  return {
    name,
    pid: child.pid ?? 0,
    async close() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** CPU seconds of these processes and all their threads since they began. */
export async function cpuSeconds(pids: number[]): Promise<number> {
  const ticks = await Promise.all(pids.map(async (pid) => sumOf(await statOf(pid), own)));
  return ticks.reduce((sum, one) => sum + one, 0) / ticksASecond;
}

/** CPU seconds of a process, of its children, and of those that have ended. */
export async function cpuSecondsOfTree(pid: number): Promise<number> {
  for (;;) {
    const before = sumOf(await statOf(pid), ended);
    const running = await Promise.all((await childrenOf(pid)).map(async (child) => sumOf(await statOf(child), own)));
    const stat = await statOf(pid);
    // Where one ended meanwhile, it would be missing, or be there twice.
    if (sumOf(stat, ended) !== before) continue;
    return (running.reduce((sum, ticks) => sum + ticks, sumOf(stat, own)) + before) / ticksASecond;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Places of what a process itself has spent, and of what its children had when they ended. */
const own = [13, 14];
const ended = [15, 16];

/** What `/proc/<pid>/stat` says, in the numbering of proc(5) from 0; nothing of a process that is gone. */
async function statOf(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const end = text.lastIndexOf(')');
  return end < 0 ? [] : [String(pid), text.slice(text.indexOf('('), end + 1), ...text.slice(end + 2).split(' ')];
}

const sumOf = (stat: string[], places: number[]): number =>
  places.reduce((sum, place) => sum + Number(stat[place] ?? 0), 0);

/** Resident memory of these processes together, in MB. */
export async function memoryMb(pids: number[]): Promise<number> {
  const kb = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    }),
  );
  return kb.reduce((sum, one) => sum + one, 0) / 1024;
}
