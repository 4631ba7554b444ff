import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startEmbeddedPostgres } from '../../services/shared/database/embedded/embedded-postgres.js';
import { makeBenchFolder } from '../bench-database.js';
import { makeSeed } from './data/databases.js';
import type { Size } from './data/size.js';
import { generateSigningKey, type SigningKey } from './data/tokens.js';

/** The PostgreSQL that all peers share, its folder, and the key that signs the tokens. */
export interface BenchFixture {
  server: string;
  folder: string;
  key: SigningKey;
  /** The process id of PostgreSQL's main process, the parent of its other processes. */
  postmaster: number;
  close(): Promise<void>;
}

/** Describes the data of a folder that `--data` keeps. */
interface KeptData {
  size: Size;
  key: SigningKey;
  createdAt: string;
}

/** Kept data is not used for longer, since it has dates around the day it was created. */
const keptForMs = 6 * 3_600_000;
/** Other settings are as `npm start` has them. All peers are connected at the same time. */
const postgresSettings = { max_connections: '400' };

/** Starts PostgreSQL and creates the data, unless the folder `data` has it already. */
export async function openFixture(
  size: Size,
  { data, settings = {} }: { data?: string | undefined; settings?: Record<string, string> } = {},
): Promise<BenchFixture> {
  const kept = data ? await readKept(resolve(data), size) : undefined;
  if (data && !kept) await rm(resolve(data), { recursive: true, force: true });
  const folder = data ? resolve(data) : await makeBenchFolder();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, { ...postgresSettings, ...settings });
  const close = async () => {
    await postgres.stop();
    if (!data) await rm(folder, { recursive: true, force: true });
  };
  try {
    const key = kept?.key ?? (await createData(postgres.url, size, folder));
    return { server: postgres.url, folder, key, postmaster: await readPostmaster(folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function createData(server: string, size: Size, folder: string): Promise<SigningKey> {
  const began = performance.now();
  const [key, now] = [await generateSigningKey(), new Date()];
  await makeSeed(server, { size, prefix: 'seed', plain: true }, key, now);
  const kept: KeptData = { size, key, createdAt: now.toISOString() };
  await writeFile(join(folder, 'bench.json'), JSON.stringify(kept), { mode: 0o600 });
  console.log(`data of ${size.pairings} pairings created in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return key;
}

async function readKept(folder: string, size: Size): Promise<KeptData | undefined> {
  const text = await readFile(join(folder, 'bench.json'), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const kept = JSON.parse(text) as KeptData;
  const isRecent = Date.now() - Date.parse(kept.createdAt) < keptForMs;
  return isRecent && isDeepStrictEqual(kept.size, size) ? kept : undefined;
}

/** Starts PostgreSQL without any data. */
export async function openEmptyFixture(): Promise<BenchFixture> {
  const folder = await makeBenchFolder();
  const postgres = await startEmbeddedPostgres(folder, postgresSettings);
  return {
    server: postgres.url,
    folder,
    key: await generateSigningKey(),
    postmaster: await readPostmaster(folder),
    async close() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readPostmaster(folder: string): Promise<number> {
  const pidFile = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(pidFile.split('\n')[0]);
}
