import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupFault } from '../startup-fault.js';
import { everyoneMayEnter, findBinaries, type PostgresBinaries } from './binaries.js';

const run = promisify(execFile);

/** A running PostgreSQL that belongs to this data folder. */
export interface EmbeddedPostgres {
  /** Connection string of the superuser, to the database `postgres`. */
  url: string;
  /** Ends it (fast mode: sessions are ended, everything committed is kept). */
  stop(): Promise<void>;
}

interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * Starts the embedded PostgreSQL on a data folder, creating the cluster the first time. One that is still running
 * there, left by a process that was killed, is taken over. `settings` are PostgreSQL's own, for example `fsync`.
 * Throws StartupFault with one line for the person who starts it.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const owner = await serverUser();
  const binaries = await findBinaries(owner.uid);
  await prepareFolder(folder, owner);
  const data = join(folder, 'postgres');
  const password = await ensureCluster(binaries, folder, data, owner);
  const port = (await runningPort(binaries, data, owner)) ?? (await launch(binaries, folder, data, owner, settings));
  return {
    url: `postgresql://jumelage:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(binaries.pgCtl, ['-D', data, '-m', 'fast', '-w', 'stop'], spawnOptions(owner));
    },
  };
}

/** PostgreSQL refuses to run as root: root starts it as the user `postgres`, made if need be. */
async function serverUser(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const find = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  };
  return find().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch((cause) => {
      throw new StartupFault(
        `PostgreSQL cannot run as root, and the user 'postgres' could not be made: ${cause.message}`,
      );
    });
    return find();
  });
}

async function prepareFolder(folder: string, owner: Owner): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.writable'), '');
    await rm(join(folder, '.writable'));
    if (owner.uid !== undefined) await chmod(folder, 0o711);
  } catch (cause) {
    throw new StartupFault(
      `The data folder ${folder} cannot be written: ${(cause as Error).message}. DATA_DIR moves it.`,
    );
  }
  if (owner.uid !== undefined && !(await everyoneMayEnter(folder)))
    throw new StartupFault(
      `The data folder ${folder} lies in a folder that the user 'postgres' cannot enter. Set DATA_DIR to another, or do not start as root.`,
    );
}

async function ensureCluster(binaries: PostgresBinaries, folder: string, data: string, owner: Owner): Promise<string> {
  const passwordFile = join(folder, 'postgres.password');
  const known = await readFile(passwordFile, 'utf8').catch(() => undefined);
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (known && version) return known.trim();
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(data, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  await initialise(binaries, data, passwordFile, owner);
  return password;
}

async function initialise(binaries: PostgresBinaries, data: string, passwordFile: string, owner: Owner): Promise<void> {
  const flags = ['--username=jumelage', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  // The ICU-free builtin locale sorts alike on every machine and knows Unicode's upper and lower case.
  flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  await run(binaries.initdb, [`--pgdata=${data}`, ...flags], spawnOptions(owner)).catch(async (cause) => {
    await rm(data, { recursive: true, force: true });
    throw new StartupFault(
      `PostgreSQL could not make its files in ${data}: ${lastLine(cause.stderr ?? cause.message)}`,
    );
  });
}

/** The port of a server that already runs on this data folder, from the fourth line of its `postmaster.pid`. */
async function runningPort(binaries: PostgresBinaries, data: string, owner: Owner): Promise<number | undefined> {
  const status = await run(binaries.pgCtl, ['-D', data, 'status'], spawnOptions(owner)).catch(() => undefined);
  if (!status) return undefined;
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

async function launch(
  binaries: PostgresBinaries,
  folder: string,
  data: string,
  owner: Owner,
  settings: Record<string, string>,
): Promise<number> {
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '120', ...settings };
  const flags = Object.entries({ ...options, port: String(port) }).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(data, 'server.log');
  // pg_ctl puts the server in a session of its own: Ctrl-C in the terminal reaches us, and we end it last.
  const args = ['-D', data, '-l', log, '-w', '-t', '60', '-o', flags.join(' '), 'start'];
  await run(binaries.pgCtl, args, spawnOptions(owner)).catch(async () => {
    const said = await readFile(log, 'utf8').catch(() => '');
    throw new StartupFault(`PostgreSQL did not start on ${folder}: ${lastLine(said)} (whole log: ${log})`);
  });
  return port;
}

function spawnOptions(owner: Owner) {
  return { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C', HOME: userInfo().homedir } };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** A TCP port that nobody listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
