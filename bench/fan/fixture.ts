import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../services/shared/database/embedded/embedded-postgres.js';
import { type DatabaseUrls, ensureDatabase } from '../../services/shared/database/service-databases.js';
import { type BenchServer, startServer } from '../server.js';

/** The product, and the databases that it works on. */
export interface FanFixture {
  server: BenchServer;
  port: number;
  databases: DatabaseUrls;
  close(): Promise<void>;
}

/** Starts the product as `npm start` does, without the demonstration; FAN_NODE_FLAGS are Node's, `--cpu-prof` say. */
export async function openFanFixture(): Promise<FanFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder);
  const closers = [() => rm(folder, { recursive: true, force: true }), () => postgres.stop()];
  const close = async () => {
    for (const closer of closers.toReversed()) await closer();
  };
  try {
    const databases = {
      people: await ensureDatabase(postgres.url, 'people'),
      pairings: await ensureDatabase(postgres.url, 'pairings'),
      progress: await ensureDatabase(postgres.url, 'progress'),
    };
    const flags = process.env.FAN_NODE_FLAGS?.split(' ') ?? [];
    const server = await startServer({ DATABASE_URL: postgres.url, DEMO: '0' }, flags);
    closers.push(() => server.close());
    return { server, port: Number(new URL(server.url).port), databases, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Held {
  heapMb: number;
  externalMb: number;
  residentMb: number;
}

/** What each of so many holds. */
export function memoryPerClient(before: Held, after: Held, count: number): string {
  const each = (of: (held: Held) => number) => (((of(after) - of(before)) * 1024) / count).toFixed(1);
  const heap = each((held) => held.heapMb + held.externalMb);
  return `${heap} KB of heap and buffers, ${each((held) => held.residentMb)} KB resident (under 20)`;
}
