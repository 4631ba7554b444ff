import { resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import {
  configuredDatabaseUrl,
  type DatabaseUrls,
  ensureDatabase,
  type ServiceName,
  serviceNames,
} from '../services/shared/database/service-databases.js';
import { StartupFault } from '../services/shared/startup-fault.js';
import { lockDatabase } from './database-lock.js';

export interface Databases {
  urls: DatabaseUrls;
  /** Stops the embedded PostgreSQL, if it was started. */
  close(): Promise<void>;
}

/**
 * Opens the three databases. Each is the service's own when it is set, else on the server of DATABASE_URL, else on the
 * embedded PostgreSQL in the data folder, which is started only when it is needed.
 */
export async function openDatabases(config: Config): Promise<Databases> {
  const needsServer = serviceNames.some((name) => !configuredDatabaseUrl(config, name));
  const embedded = needsServer && !config.DATABASE_URL ? await openEmbedded(config) : undefined;
  const server = config.DATABASE_URL ?? embedded?.url ?? '';
  const close = async () => embedded?.close();
  try {
    const urlOf = async (name: ServiceName) =>
      configuredDatabaseUrl(config, name) ?? (await ensureDatabase(server, name));
    const [people, pairings, progress] = await Promise.all([urlOf('people'), urlOf('pairings'), urlOf('progress')]);
    const urls: DatabaseUrls = { people, pairings, progress };
    if (new Set(Object.values(urls)).size < serviceNames.length)
      throw new StartupFault('Two services have the same database. Each service needs its own.');
    return { urls, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Takes the lock before anything else: a PostgreSQL that another Jumelage uses must not be stopped by this one. */
async function openEmbedded({ DATA_DIR }: Config): Promise<{ url: string; close(): Promise<void> }> {
  const { url, stop } = await startEmbeddedPostgres(resolve(DATA_DIR));
  const unlock = await lockDatabase(url);
  return {
    url,
    async close() {
      await stop();
      await unlock();
    },
  };
}
