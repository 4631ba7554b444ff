import pg from 'pg';
import { StartupFault } from '../services/shared/startup-fault.js';

/** One of PostgreSQL's advisory locks, in the people database. */
const lock = 74_185_297;

/**
 * Makes sure that no other single process runs on the same database: without NATS, each would miss the other's events.
 * PostgreSQL frees the lock the moment its process dies.
 */
export async function lockDatabase(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: 'jumelage lock' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1) as won', [lock]);
  if (!rows[0]?.won) {
    await client.end();
    throw new StartupFault('Another Jumelage runs on this database already. With NATS_URL, several may.');
  }
  return () => client.end();
}
