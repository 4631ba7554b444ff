import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { findFreePort } from '../services/shared/database/embedded/embedded-postgres.js';
import { makeBenchFolder } from './bench-database.js';
import type { Vitals } from './vitals.js';

/** The product as `npm start` runs it, with its own data folder and port. */
export interface BenchServer {
  url: string;
  /** Resident memory of the process, without PostgreSQL, in MB. */
  memoryMb(): Promise<number>;
  /** Peak resident memory since the start, threads included, in MB. */
  peakMemoryMb(): Promise<number>;
  /** CPU time of all threads since the start, in ms. */
  cpuMs(): Promise<number>;
  /** Memory and handles after a garbage collection. */
  vitals(): Promise<Vitals>;
  close(): Promise<void>;
}

/** Starts the product with the demonstration, unless the settings turn it off. `flags` are options of Node. */
export async function startServer(
  settings: Record<string, string> = {},
  flags: readonly string[] = [],
): Promise<BenchServer> {
  const folder = await makeBenchFolder();
  const port = await findFreePort();
  const main = new URL('../start/main.js', import.meta.url).pathname;
  const vitals = new URL('vitals.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--expose-gc', '--import', vitals, ...flags, main], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('is ready') && resolve());
    void exited.then(() => reject(new Error('The server did not start.')));
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
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function statusMb(pid: number | undefined, line: RegExp): Promise<number> {
  return Number(line.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Returns the CPU time of a process in ms. proc(5) gives it in hundredths of a second. */
export async function cpuMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
