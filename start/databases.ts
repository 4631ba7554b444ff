import { resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { type DatabaseUrls, ensureDatabase, ownDatabaseUrl, serviceNames } from '../services/shared/databases.js';
import { startEmbeddedPostgres } from '../services/shared/postgres/embedded.js';

export interface Databases {
  urls: DatabaseUrls;
  /** Ends the embedded PostgreSQL, where it was needed. */
  close(): Promise<void>;
}

/**
 * The three databases: each service's own where it is set, else on the server of DATABASE_URL, else on the embedded
 * PostgreSQL in the data folder, which is started only when it is needed.
 */
export async function openDatabases(config: Config): Promise<Databases> {
  const needsServer = serviceNames.some((name) => !ownDatabaseUrl(config, name));
  const embedded =
    needsServer && !config.DATABASE_URL ? await startEmbeddedPostgres(resolve(config.DATA_DIR)) : undefined;
  const server = config.DATABASE_URL ?? embedded?.url ?? '';
  const close = async () => embedded?.stop();
  try {
    const entries = await Promise.all(
      serviceNames.map(async (name) => [name, ownDatabaseUrl(config, name) ?? (await ensureDatabase(server, name))]),
    );
    return { urls: Object.fromEntries(entries), close };
  } catch (error) {
    await close();
    throw error;
  }
}
