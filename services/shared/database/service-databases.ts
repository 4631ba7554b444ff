import pg from 'pg';
import type { Config } from '../config.js';
import { StartupFault } from '../startup-fault.js';

export const serviceNames = ['people', 'pairings', 'progress'] as const;
export type ServiceName = (typeof serviceNames)[number];
export type DatabaseUrls = Record<ServiceName, string>;

/** Each service's own connection string where it is set; undefined where the common server is to be used. */
export function configuredDatabaseUrl(config: Config, service: ServiceName): string | undefined {
  return {
    people: config.PEOPLE_DATABASE_URL,
    pairings: config.PAIRINGS_DATABASE_URL,
    progress: config.PROGRESS_DATABASE_URL,
  }[service];
}

/**
 * The connection string of a service's database on a common server, made there when it does not exist. Throws
 * StartupFault when the server cannot be reached, or the role may not create it.
 */
export async function ensureDatabase(serverUrl: string, service: ServiceName): Promise<string> {
  const { client, url } = await connect(serverUrl);
  const name = databaseName(url, service);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`).catch(ignoreDuplicate);
  } catch (cause) {
    throw new StartupFault(`The database '${name}' could not be made at ${url.host}: ${(cause as Error).message}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}

/** Another instance may have made it in the same moment. */
function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

/** `jumelage_people` and its like; a server's own database named in the address is their prefix, unless `postgres`. */
function databaseName(url: URL, service: ServiceName): string {
  const prefix = url.pathname.slice(1);
  return `${prefix && prefix !== 'postgres' ? prefix : 'jumelage'}_${service}`;
}

async function connect(serverUrl: string): Promise<{ client: pg.Client; url: URL }> {
  const url = new URL(serverUrl);
  const maintenance = new URL(serverUrl);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: 5000 });
  await client.connect().catch((cause) => {
    throw new StartupFault(`The database server at ${url.host} cannot be reached: ${cause.message || cause.code}`);
  });
  return { client, url };
}
