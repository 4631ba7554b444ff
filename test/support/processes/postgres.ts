import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findFreePort, startEmbeddedPostgres } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { isProcessRunning, makeDataFolder, postmasterOf } from './run-to-end.js';

const run = promisify(execFile);

/** A PostgreSQL server that a test can kill. */
export interface Postgres {
  url: string;
  /** Kills all of its processes with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with the same files. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a PostgreSQL server. `fsync` is off: commits survive a killed process, and power loss is not tested. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await makeDataFolder();
  const settings = { fsync: 'off', max_connections: '300', port: String(await findFreePort()) };
  let server = await startEmbeddedPostgres(folder, settings);
  return {
    url: server.url,
    async kill() {
      const postmaster = await postmasterOf(folder);
      if (!postmaster) throw new Error('PostgreSQL is not running.');
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

/** Kills a process that may have ended already: PostgreSQL's children exit after their parent. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
