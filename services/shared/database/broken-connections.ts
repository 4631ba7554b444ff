import type { Pool, PoolClient } from 'pg';

/**
 * Gives a connection that broke while it was in use back to its pool, which then forgets it. Whoever used it may never do
 * so: a transaction whose BEGIN, COMMIT or ROLLBACK fails is not released by Kysely, and each restart of PostgreSQL would
 * leave the pool smaller, until nobody gets a connection any more.
 */
export function releaseBrokenConnections(pool: Pool): void {
  const inUse = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', (client) => {
    const whenBroken = () => {
      const { release } = client;
      // Whoever does give it back in the end is no longer heard.
      client.release = () => undefined;
      release(true);
    };
    inUse.set(client, whenBroken);
    client.once('end', whenBroken);
  });
  pool.on('release', (_error, client) => {
    const whenBroken = inUse.get(client);
    if (whenBroken) client.removeListener('end', whenBroken);
  });
}
