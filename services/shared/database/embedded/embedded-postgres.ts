import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { StartupFault } from '../../startup-fault.js';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { ensureCluster, prepareDataFolder } from './cluster.js';
import { execFileAsync, findServerUser, lastLine, type ProcessOwner, spawnOptions } from './server-user.js';

const maxWaitMs = 60_000;
const pollMs = 50;

/** A running PostgreSQL server on a data folder. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, for the database `postgres`. */
  url: string;
  /** True if the server was already running: another process uses it, or the process that started it was killed. */
  wasRunning: boolean;
  /** Stops the server in fast mode: sessions are terminated, committed data is kept. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder; creates the cluster on the first start. A server that still runs
 * there, left by a killed process, is taken over. `settings` are PostgreSQL parameters, for example `fsync`; without a
 * `port`, a free one is chosen. Throws StartupFault with a one-line message.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const owner = await findServerUser();
  const binaries = await findBinaries(owner.uid);
  await prepareDataFolder(folder, owner);
  const data = join(folder, 'postgres');
  const password = await ensureCluster(binaries, data, owner);
  const running = await runningPort(data);
  const port = running ?? (await launch(binaries, data, owner, settings));
  return {
    url: `postgresql://jumelage:${password}@127.0.0.1:${port}/postgres`,
    wasRunning: running !== undefined,
    stop: async () => {
      await execFileAsync(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop'], spawnOptions(owner));
    },
  };
}

/**
 * Returns the port of the server that runs on this data folder, once it is ready; undefined if none runs. Reads
 * `postmaster.pid`: line 1 is the process id, line 4 the port, line 8 the state (starting, ready or stopping).
 */
async function runningPort(data: string): Promise<number | undefined> {
  const pidFile = join(data, 'postmaster.pid');
  for (const end = Date.now() + maxWaitMs; Date.now() < end; ) {
    const text = await readFile(pidFile, 'utf8').catch(() => '');
    const [pid, , , port, , , , status] = text.split('\n');
    const program = pid && (await programOf(pid));
    if (!program) return undefined;
    if (!program.includes('postgres')) {
      // After a reboot the number may belong to another process, which PostgreSQL alone cannot detect.
      await rm(pidFile, { force: true });
      return undefined;
    }
    if (status?.trim() === 'ready') return Number(port);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new StartupFault(
    `A PostgreSQL server runs on ${data}, but it neither becomes ready nor ends (see ${pidFile}).`,
  );
}

/**
 * Returns the name of the program that a process runs; 'defunct' for a zombie; undefined if there is no such process.
 */
async function programOf(pid: string): Promise<string | undefined> {
  if (platform() === 'win32') return isAlive(Number(pid)) ? 'postgres.exe' : undefined;
  const read = platform() === 'linux' ? readFile(`/proc/${pid}/status`, 'utf8') : psOf(pid);
  const status = await read.catch(() => undefined);
  return status && /^(State:\s+)?Z/m.test(status) ? 'defunct' : status?.split('\n')[0];
}

/** Returns the state and the path of a process, on systems without `/proc`. */
async function psOf(pid: string): Promise<string> {
  return (await execFileAsync('ps', ['-p', pid, '-o', 'stat=,comm='])).stdout;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function launch(
  binaries: PostgresBinaries,
  data: string,
  owner: ProcessOwner,
  settings: Record<string, string>,
): Promise<number> {
  const port = Number(settings.port ?? (await findFreePort()));
  const options = {
    ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '120' },
    ...{ shared_buffers: `${sharedBuffersMb()}MB`, ...settings },
  };
  const flags = Object.entries({ ...options, port: String(port) }).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(data, 'server.log');
  // pg_ctl starts the server in its own session, so that Ctrl-C in the terminal reaches only this process, which stops
  // the server last.
  const args = ['-D', data, '-l', log, '-w', '-t', '60', '-o', flags.join(' '), 'start'];
  try {
    await execFileAsync(binaries.pgCtl, args, spawnOptions(owner));
    return port;
  } catch {
    const startedByAnother = await runningPort(data);
    if (startedByAnother) return startedByAnother;
    const logText = await readFile(log, 'utf8').catch(() => '');
    throw new StartupFault(`PostgreSQL did not start on ${data}: ${lastLine(logText)} (whole log: ${log})`);
  }
}

/**
 * Returns the value of `shared_buffers` in MB: an eighth of the memory of the machine or of this process's limit, from
 * 128 to 2048. Memory is used only as it fills. Below 128 MB, the tables of a large programme would not fit.
 */
function sharedBuffersMb(): number {
  const given = process.constrainedMemory();
  const bytes = given > 0 ? Math.min(given, totalmem()) : totalmem();
  return Math.min(2048, Math.max(128, Math.floor(bytes / 8 / 2 ** 20)));
}

/** Returns a TCP port that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
