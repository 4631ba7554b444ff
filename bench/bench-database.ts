import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../services/shared/database/embedded/embedded-postgres.js';
import { migrate, type Orm, type OrmOptions, openOrm } from '../services/shared/database/orm.js';
import { ensureDatabase, type ServiceName } from '../services/shared/database/service-databases.js';

/** Creates a temporary folder that the operating system user of the embedded PostgreSQL can enter. */
export async function makeBenchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Runs work with a new PostgreSQL server, and removes the server and its data afterwards. */
export async function withPostgres(work: (url: string) => Promise<void>): Promise<void> {
  const folder = await makeBenchFolder();
  const postgres = await startEmbeddedPostgres(folder);
  try {
    await work(postgres.url);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs work with a new, migrated and empty database of one service. */
export function withServiceDatabase(
  name: ServiceName,
  { entities, migrations }: Pick<OrmOptions, 'entities' | 'migrations'>,
  work: (orm: Orm) => Promise<void>,
): Promise<void> {
  return withPostgres(async (server) => {
    const orm = await openOrm({ url: await ensureDatabase(server, name), entities, migrations });
    try {
      await migrate(orm);
      await work(orm);
    } finally {
      await orm.close();
    }
  });
}
