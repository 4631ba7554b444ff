import pg from 'pg';
import { StartupFault } from '../services/shared/startup-fault.js';

/** PostgreSQL's advisory locks; each database has its own. */
const lock = 74_185_297;
const startLock = 74_185_298;
const tryLock = { alone: 'pg_try_advisory_lock', shared: 'pg_try_advisory_lock_shared' };
/** A process that was killed a moment ago may still hold it. */
const attempts = 6;
const retryAfterMs = 150;
const takeAgainMs = 500;
const longestStart = '60s';

type Share = keyof typeof tryLock;

/**
 * Makes sure that a process whose events reach no other has its database alone; those who share NATS share the lock.
 * PostgreSQL frees it the moment its process dies; where PostgreSQL itself goes, it is taken again once it is back. Answers
 * how to give it back; throws StartupFault when another holds it.
 */
export async function lockDatabase(url: string, share: Share = 'alone'): Promise<() => Promise<void>> {
  let client: pg.Client | undefined = await connect(url);
  let retry: NodeJS.Timeout | undefined;
  let isGivenBack = false;

  const takeAgain = async () => {
    const next = await connect(url).catch(() => undefined);
    const isOurs = next && !isGivenBack && (await take(next, share).catch(() => false));
    if (!isOurs) await next?.end().catch(() => undefined);
    else client = next;
    watch();
  };
  /** Looks every now and then, rather than at an event: one may come before the lock is ours again. */
  const watch = () => {
    if (isGivenBack) return;
    retry = setTimeout(() => void (isAlive(client) ? watch() : takeAgain()), takeAgainMs);
    retry.unref();
  };

  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    if (!(await take(client, share))) continue;
    watch();
    return async () => {
      isGivenBack = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    };
  }
  await client.end();
  throw new StartupFault('Another Jumelage runs on this database already. DATA_DIR or DATABASE_URL names another one.');
}

/**
 * Runs the start of an instance while no other of its service starts: the tables of a new version are made once. Throws
 * StartupFault when another takes a minute.
 */
export async function withStartupLock<T>(url: string, start: () => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query(`set lock_timeout = '${longestStart}'`);
    await client.query('select pg_advisory_lock($1)', [startLock]).catch(() => {
      throw new StartupFault(`Another instance has been starting on this database for ${longestStart}.`);
    });
    return await start();
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ended = new WeakSet<pg.Client>();

function isAlive(client: pg.Client | undefined): boolean {
  return client !== undefined && !ended.has(client);
}

async function take(client: pg.Client, share: Share): Promise<boolean> {
  const { rows } = await client.query(`select ${tryLock[share]}($1) as won`, [lock]);
  return rows[0]?.won === true;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jumelage lock',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  for (const event of ['error', 'end'] as const) client.on(event, () => void ended.add(client));
  await client.connect().catch((cause) => {
    const { host, pathname } = new URL(url);
    throw new StartupFault(
      `The database '${pathname.slice(1)}' at ${host} cannot be reached: ${cause.message || cause.code}`,
    );
  });
  return client;
}
