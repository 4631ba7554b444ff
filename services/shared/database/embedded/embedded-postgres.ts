import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { StartupFault } from '../../startup-fault.js';
import { findBinaries, type PostgresBinaries } from './binaries.js';
import { ensureCluster, prepareDataFolder } from './cluster.js';
import { execFileAsync, findServerUser, lastLine, type ProcessOwner, spawnOptions } from './server-user.js';

const longestWaitMs = 60_000;
const lookEveryMs = 50;

/** A running PostgreSQL that belongs to this data folder. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, to the database `postgres`. */
  url: string;
  /** It ran already: somebody else uses it, or was killed. */
  wasRunning: boolean;
  /** Ends it (fast mode: sessions are ended, everything committed is kept). */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, creating the cluster the first time. One that is still running
 * there, left by a process that was killed, is taken over. `settings` are PostgreSQL's own, for example `fsync`; without a
 * `port` among them a free one is chosen.
 * Throws StartupFault with one line for the person who starts it.
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
 * The port of the server that runs on this data folder, once it is ready; undefined when none does. `postmaster.pid`
 * tells: its first line is the process, the fourth the port, the eighth whether it is starting, ready or stopping.
 */
async function runningPort(data: string): Promise<number | undefined> {
  const pidFile = join(data, 'postmaster.pid');
  for (const end = Date.now() + longestWaitMs; Date.now() < end; ) {
    const text = await readFile(pidFile, 'utf8').catch(() => '');
    const [pid, , , port, , , , status] = text.split('\n');
    const program = pid && (await programOf(pid));
    if (!program) return undefined;
    if (!program.includes('postgres')) {
      // Another process has been given this number since, after a restart of the machine: PostgreSQL alone cannot tell.
      await rm(pidFile, { force: true });
      return undefined;
    }
    if (status?.trim() === 'ready') return Number(port);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  throw new StartupFault(`A PostgreSQL runs on ${data}, but it is neither ready nor does it end (see ${pidFile}).`);
}

/** The name of the program that a process runs; 'defunct' when it has ended unseen; undefined when there is none. */
async function programOf(pid: string): Promise<string | undefined> {
  if (platform() === 'win32') return isAlive(Number(pid)) ? 'postgres.exe' : undefined;
  const read = platform() === 'linux' ? readFile(`/proc/${pid}/status`, 'utf8') : psOf(pid);
  const status = await read.catch(() => undefined);
  return status && /^(State:\s+)?Z/m.test(status) ? 'defunct' : status?.split('\n')[0];
}

/** The state and the path of a process, on systems without `/proc`. */
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
    ...{ shared_buffers: `${pagesMb()}MB`, ...settings },
  };
  const flags = Object.entries({ ...options, port: String(port) }).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(data, 'server.log');
  // pg_ctl puts the server in a session of its own: Ctrl-C in the terminal reaches us, and we end it last.
  const args = ['-D', data, '-l', log, '-w', '-t', '60', '-o', flags.join(' '), 'start'];
  try {
    await execFileAsync(binaries.pgCtl, args, spawnOptions(owner));
    return port;
  } catch {
    const startedByAnother = await runningPort(data);
    if (startedByAnother) return startedByAnother;
    const said = await readFile(log, 'utf8').catch(() => '');
    throw new StartupFault(`PostgreSQL did not start on ${data}: ${lastLine(said)} (whole log: ${log})`);
  }
}

/**
 * What PostgreSQL may keep of its tables in memory of its own, in MB: an eighth of the machine's, or of what the process
 * was given of it. Taken only as it is filled; below 128 a large programme would be read from the system page by page.
 */
function pagesMb(): number {
  const given = process.constrainedMemory();
  const bytes = given > 0 ? Math.min(given, totalmem()) : totalmem();
  return Math.min(2048, Math.max(128, Math.floor(bytes / 8 / 2 ** 20)));
}

/** A TCP port that nobody listened on a moment ago. */
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
