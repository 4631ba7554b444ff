import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { startEmbeddedPostgres } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { isProcessRunning, makeDataFolder, postmasterOf } from './run-to-end.js';
import { freePort } from './server-process.js';

const run = promisify(execFile);

/** A PostgreSQL of its own, which can be killed. */
export interface Postgres {
  url: string;
  /** Ends all of its processes with SIGKILL, as when the machine stops. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with its files as they were left. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it. What it has committed outlives its processes, though not a loss of power: that is not what is tried here. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await makeDataFolder();
  const settings = { fsync: 'off', max_connections: '300', port: String(await freePort()) };
  let server = await startEmbeddedPostgres(folder, settings);
  return {
    url: server.url,
    async kill() {
      const postmaster = await postmasterOf(folder);
      if (!postmaster) throw new Error('No PostgreSQL runs here.');
      const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(postmaster)]);
      const all = [postmaster, ...stdout.split('\n').map(Number).filter(Boolean)];
      for (const pid of all) killNow(pid);
      while ((await Promise.all(all.map(isProcessRunning))).includes(true))
        await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async startAgain() {
      server = await startEmbeddedPostgres(folder, settings);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its children leave by themselves once it is gone: some may have, by now. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
