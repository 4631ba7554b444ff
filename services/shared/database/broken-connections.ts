import type { Pool, PoolClient } from 'pg';

/**
 * Releases a connection to its pool when it breaks while in use; the pool then discards it. The user of the connection
 * may never release it: Kysely does not release a transaction whose BEGIN, COMMIT or ROLLBACK fails, so that each
 * restart of PostgreSQL would leave the pool smaller until no connection is left.
 */
export function releaseBrokenConnections(pool: Pool): void {
  const inUse = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', (client) => {
    const whenBroken = () => {
      const { release } = client;
      // A later release by the user of the connection is ignored.
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
