import pg from 'pg';
import type { Config } from '../config.js';
import { StartupFault } from '../startup-fault.js';

export const serviceNames = ['people', 'pairings', 'progress'] as const;
export type ServiceName = (typeof serviceNames)[number];
export type DatabaseUrls = Record<ServiceName, string>;

/** Returns a service's own connection string if it is set; undefined if the service uses the common server. */
export function configuredDatabaseUrl(config: Config, service: ServiceName): string | undefined {
  return {
    people: config.PEOPLE_DATABASE_URL,
    pairings: config.PAIRINGS_DATABASE_URL,
    progress: config.PROGRESS_DATABASE_URL,
  }[service];
}

/**
 * Returns the connection string of a service's database on a common server; creates the database if it is missing.
 * Throws StartupFault if the server cannot be reached, or the role may not create it.
 */
export async function ensureDatabase(serverUrl: string, service: ServiceName): Promise<string> {
  const { client, url } = await connect(serverUrl);
  const name = databaseName(url, service);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`).catch(ignoreDuplicate);
  } catch (cause) {
    throw new StartupFault(`The database '${name}' could not be created at ${url.host}: ${(cause as Error).message}`);
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}

/** Ignores that another instance created the database at the same time. */
function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

/**
 * Returns `jumelage_people` and so on; the database in the server's URL replaces the prefix, unless it is `postgres`.
 */
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
