import type { Pool, PoolClient } from 'pg';

/**
 * Releases a connection to its pool when it breaks while in use; the pool then discards it. The user of the connection
 * may never release it: Kysely does not release a transaction whose BEGIN, COMMIT or ROLLBACK fails, so that each
 * restart of PostgreSQL would leave the pool smaller until no connection is left.
 */
export function releaseBrokenConnections(pool: Pool): void {
  const listeners = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', (client) => {
    const releaseBroken = () => {
      const { release } = client;
      // A later release by the user of the connection is ignored.
      client.release = () => undefined;
      release(true);
    };
    listeners.set(client, releaseBroken);
    client.once('end', releaseBroken);
  });
  pool.on('release', (_error, client) => {
    const releaseBroken = listeners.get(client);
    if (releaseBroken) client.removeListener('end', releaseBroken);
  });
}
