import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { findFreePort } from '../../../services/shared/database/embedded/embedded-postgres.js';
import { startNats } from './nats.js';
import { type ServerProcess, startProcess } from './server-process.js';

type Part = 'people' | 'pairings' | 'progress' | 'gateway';

/** The product as separate processes with NATS, one instance of each part. */
export interface Processes {
  url: string;
  /** Kills a part with SIGKILL and starts it again on the same port. */
  restart(part: Part): Promise<void>;
  /** Starts another instance of a service on a free port. The gateway does not use it. */
  startAnother(part: Part): Promise<ServerProcess>;
  /** Returns everything that a part has printed since its last start. */
  output(part: Part): string;
  /** Freezes or continues NATS. */
  nats(signal: 'SIGSTOP' | 'SIGCONT'): void;
  databaseUrl(service: Exclude<Part, 'gateway'>): string;
  close(): Promise<void>;
}

/** Returns whether a program is installed. */
export function hasProgram(program: string): boolean {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
}

/** Starts NATS, the three services and the gateway, each on a free port. `more` are additional settings of all of them. */
export async function startProcesses(more: Record<string, string> = {}): Promise<Processes> {
  const nats = await startNats();
  const parts: Part[] = ['people', 'pairings', 'progress', 'gateway'];
  const ports = Object.fromEntries(
    await Promise.all(parts.map(async (part) => [part, await findFreePort()])),
  ) as Record<Part, number>;
  const urlOf = (part: Part) => `http://127.0.0.1:${ports[part]}`;
  const prefix = `processes_${Date.now().toString(36)}`;
  const settings = {
    DATABASE_URL: (process.env.TEST_POSTGRES_URL ?? '').replace(/\/postgres$/, `/${prefix}`),
    NATS_URL: nats.url,
    PUBLIC_URL: urlOf('gateway'),
    PEOPLE_URL: urlOf('people'),
    PAIRINGS_URL: urlOf('pairings'),
    PROGRESS_URL: urlOf('progress'),
    AUTH_SECRET: 'a secret for tests that is long enough',
    SERVICE_KEY: 'a services key for tests that is long enough',
    ...more,
  };
  const start = (part: Part) =>
    startProcess(`start/${part}.js`, { ...settings, PORT: String(ports[part]) }, /is ready/);
  const running = new Map(await Promise.all(parts.map(async (part) => [part, await start(part)] as const)));
  const others: ServerProcess[] = [];
  return {
    url: urlOf('gateway'),
    async restart(part) {
      await running.get(part)?.stop('SIGKILL');
      running.set(part, await start(part));
    },
    async startAnother(part) {
      const one = await startProcess(`start/${part}.js`, { ...settings, PORT: '0' }, /is ready/);
      others.push(one);
      return one;
    },
    output: (part) => running.get(part)?.output() ?? '',
    nats: nats.signal,
    databaseUrl: (service) => `${settings.DATABASE_URL}_${service}`,
    async close() {
      await Promise.all([...running.values(), ...others].map((one) => one.stop('SIGTERM')));
      await nats.close();
      await dropDatabases(prefix);
    },
  };
}

async function dropDatabases(prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await client.connect();
  for (const service of ['people', 'pairings', 'progress'])
    await client.query(`drop database if exists ${prefix}_${service} with (force)`);
  await client.end();
}
