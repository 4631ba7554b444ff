import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../services/shared/database/embedded/embedded-postgres.js';
import type { Vitals } from './vitals.js';

/** The product as `npm start` runs it, on a folder and a port of its own. */
export interface BenchServer {
  url: string;
  /** Resident memory of the process without PostgreSQL, in MB. */
  memoryMb(): Promise<number>;
  /** The most that it was since the start, threads included, in MB. */
  peakMemoryMb(): Promise<number>;
  /** CPU time that it has taken, all threads, in ms. */
  cpuMs(): Promise<number>;
  /** What it holds once it has collected its garbage. */
  vitals(): Promise<Vitals>;
  close(): Promise<void>;
}

/** Starts it with the demonstration, unless settings say otherwise; `flags` are Node's. */
export async function startServer(
  settings: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await chmod(folder, 0o711);
  const port = await findFreePort();
  const main = new URL('../start/main.js', import.meta.url).pathname;
  const vitals = new URL('vitals.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--expose-gc', '--import', vitals, ...flags, main], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('is ready') && resolve());
    void gone.then(() => reject(new Error('The server did not start.')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    memoryMb: () => statusMb(child.pid, /VmRSS:\s+(\d+)/),
    peakMemoryMb: () => statusMb(child.pid, /VmHWM:\s+(\d+)/),
    cpuMs: () => cpuMs(child.pid),
    async vitals() {
      const answer = once(child, 'message');
      child.send('vitals');
      return ((await answer) as [Vitals])[0];
    },
    async close() {
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function statusMb(pid: number | undefined, line: RegExp): Promise<number> {
  return Number(line.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** CPU time that a process has taken (proc(5), in hundredths of a second), in ms. */
export async function cpuMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
