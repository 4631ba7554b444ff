import pg from 'pg';
import { StartupFault } from '../services/shared/startup-fault.js';

/** Keys of PostgreSQL advisory locks. Each database has its own locks. */
const runLock = 74_185_297;
const startLock = 74_185_298;
const tryLock = { exclusive: 'pg_try_advisory_lock', shared: 'pg_try_advisory_lock_shared' };
/** Several attempts: a process that was killed a moment ago may still hold the lock. */
const attempts = 6;
const retryAfterMs = 150;
const checkEveryMs = 500;
const maxStartTime = '60s';

type LockMode = keyof typeof tryLock;

/**
 * Locks a database for this process, and returns a function that releases the lock. A process without NATS takes the lock
 * exclusively, since its events reach no other process; processes with NATS share it. PostgreSQL releases the lock when
 * the process dies. When PostgreSQL restarts, the lock is taken again. Throws StartupFault when another process holds it.
 */
export async function lockDatabase(url: string, mode: LockMode = 'exclusive'): Promise<() => Promise<void>> {
  let client: pg.Client | undefined = await connect(url);
  let retry: NodeJS.Timeout | undefined;
  let isReleased = false;

  const retake = async () => {
    const next = await connect(url).catch(() => undefined);
    const isTaken = next && !isReleased && (await take(next, mode).catch(() => false));
    if (!isTaken) await next?.end().catch(() => undefined);
    else client = next;
    watch();
  };
  // Polls instead of reacting to 'end': the new connection may end before the lock is taken again.
  const watch = () => {
    if (isReleased) return;
    retry = setTimeout(() => void (isAlive(client) ? watch() : retake()), checkEveryMs);
    retry.unref();
  };

  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    if (!(await take(client, mode))) continue;
    watch();
    return async () => {
      isReleased = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    };
  }
  await client.end();
  throw new StartupFault(
    'Another Jumelage already runs on this database. Set DATA_DIR or DATABASE_URL to use another one.',
  );
}

/**
 * Runs the start of an instance while no other instance of its service starts, so that only one runs the migrations.
 * Throws StartupFault after waiting a minute for another instance.
 */
export async function withStartupLock<T>(url: string, start: () => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query(`set lock_timeout = '${maxStartTime}'`);
    await client.query('select pg_advisory_lock($1)', [startLock]).catch(() => {
      throw new StartupFault(`Another instance has been starting on this database for more than ${maxStartTime}.`);
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

async function take(client: pg.Client, mode: LockMode): Promise<boolean> {
  const { rows } = await client.query(`select ${tryLock[mode]}($1) as won`, [runLock]);
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
