import { randomBytes } from 'node:crypto';
import pg from 'pg';
import {
  type DatabaseUrls,
  type ServiceName,
  serviceNames,
} from '../../../services/shared/database/service-databases.js';

export interface ClonedDatabases {
  urls: DatabaseUrls;
  /** Drops the databases. Fails when a connection is still open, which means that the code under test leaks one. */
  drop(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: global-setup.js starts PostgreSQL.');
  return url;
};

/** Clones the three migrated databases. */
export async function cloneDatabases(): Promise<ClonedDatabases> {
  const suffix = randomBytes(6).toString('hex');
  const nameOf = (service: ServiceName) => `test_${service}_${suffix}`;
  await onServer(async (client) => {
    for (const service of serviceNames)
      await client.query(`create database ${nameOf(service)} template template_${service} strategy file_copy`);
  });
  const urlOf = (service: ServiceName) => serverUrl().replace(/\/postgres$/, `/${nameOf(service)}`);
  return {
    urls: Object.fromEntries(serviceNames.map((service) => [service, urlOf(service)])) as DatabaseUrls,
    drop: () =>
      onServer(async (client) => {
        for (const service of serviceNames) await dropAndRequireUnused(client, nameOf(service));
      }),
  };
}

async function dropAndRequireUnused(client: pg.Client, name: string): Promise<void> {
  // PostgreSQL lists a closed connection for a moment.
  for (let attempt = 0; attempt < 40; attempt++) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name]);
    if (!rowCount) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const { rows } = await client.query('select application_name, query from pg_stat_activity where datname = $1', [
    name,
  ]);
  await client.query(`drop database ${name} with (force)`);
  if (rows.length > 0) throw new Error(`There are open connections to ${name}: ${JSON.stringify(rows)}`);
}

async function onServer(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await work(client).finally(() => client.end());
}
