import pg from 'pg';
import { StartupFault } from '../services/shared/startup-fault.js';

/** One of PostgreSQL's advisory locks; each database has its own. */
const lock = 74_185_297;
const tryLock = { alone: 'pg_try_advisory_lock', shared: 'pg_try_advisory_lock_shared' };
/** A process that was killed a moment ago may still hold it. */
const attempts = 6;
const retryAfterMs = 150;

/**
 * Makes sure that a process whose events reach no other has its database alone; those who share NATS share the lock.
 * PostgreSQL frees it the moment its process dies. Answers how to give it back; throws StartupFault when another holds it.
 */
export async function lockDatabase(url: string, share: 'alone' | 'shared' = 'alone'): Promise<() => Promise<void>> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jumelage lock',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  await client.connect().catch((cause) => {
    const { host, pathname } = new URL(url);
    throw new StartupFault(
      `The database '${pathname.slice(1)}' at ${host} cannot be reached: ${cause.message || cause.code}`,
    );
  });
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    const { rows } = await client.query(`select ${tryLock[share]}($1) as won`, [lock]);
    if (rows[0]?.won) return () => client.end();
  }
  await client.end();
  throw new StartupFault('Another Jumelage runs on this database already. DATA_DIR or DATABASE_URL names another one.');
}
