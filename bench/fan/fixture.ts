import { rm } from 'node:fs/promises';
import { startEmbeddedPostgres } from '../../services/shared/database/embedded/embedded-postgres.js';
import { type DatabaseUrls, ensureDatabase } from '../../services/shared/database/service-databases.js';
import { makeBenchFolder } from '../bench-database.js';
import { type BenchServer, startServer } from '../server.js';

/** The running product and its databases. */
export interface FanFixture {
  server: BenchServer;
  port: number;
  databases: DatabaseUrls;
  close(): Promise<void>;
}

/** Starts the product without the demonstration. FAN_NODE_FLAGS are options of Node, for example `--cpu-prof`. */
export async function openFanFixture(): Promise<FanFixture> {
  const folder = await makeBenchFolder();
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

interface Memory {
  heapMb: number;
  externalMb: number;
  residentMb: number;
}

/** Formats the memory that each of `count` clients takes. */
export function memoryPerClient(before: Memory, after: Memory, count: number): string {
  const each = (valueOf: (memory: Memory) => number) =>
    (((valueOf(after) - valueOf(before)) * 1024) / count).toFixed(1);
  const heap = each(({ heapMb, externalMb }) => heapMb + externalMb);
  return `${heap} KB of heap and buffers, ${each(({ residentMb }) => residentMb)} KB resident (under 20)`;
}
