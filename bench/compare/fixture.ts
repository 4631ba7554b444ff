import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startEmbeddedPostgres } from '../../services/shared/database/embedded/embedded-postgres.js';
import { makeSeed } from './data/databases.js';
import type { Size } from './data/size.js';
import { generateSigningKey, type SigningKey } from './data/tokens.js';

/** The PostgreSQL that everybody shares, with the data made; a folder, and the key that signs the tokens. */
export interface BenchFixture {
  server: string;
  folder: string;
  key: SigningKey;
  /** The process of PostgreSQL whose children all others are. */
  postmaster: number;
  close(): Promise<void>;
}

/** What lies in a kept folder. The data tells of days before and after, so it does not keep for long. */
interface Kept {
  size: Size;
  key: SigningKey;
  madeAt: string;
}

const keepsMs = 6 * 3_600_000;
/** Of PostgreSQL all is as `npm start` has it, but for this: all peers are connected at once. */
const forMany = { max_connections: '400' };

/** Starts PostgreSQL, and makes the data, unless the folder that is named has it already. */
export async function openFixture(
  size: Size,
  { data, settings = {} }: { data?: string | undefined; settings?: Record<string, string> } = {},
): Promise<BenchFixture> {
  const kept = data ? await keptIn(resolve(data), size) : undefined;
  if (data && !kept) await rm(resolve(data), { recursive: true, force: true });
  const folder = data ? resolve(data) : await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, { ...forMany, ...settings });
  const close = async () => {
    await postgres.stop();
    if (!data) await rm(folder, { recursive: true, force: true });
  };
  try {
    const key = kept?.key ?? (await make(postgres.url, size, folder));
    const pidFile = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    return { server: postgres.url, folder, key, postmaster: Number(pidFile.split('\n')[0]), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function make(server: string, size: Size, folder: string): Promise<SigningKey> {
  const began = performance.now();
  const [key, now] = [await generateSigningKey(), new Date()];
  await makeSeed(server, { size, prefix: 'seed', plain: true }, key, now);
  const kept: Kept = { size, key, madeAt: now.toISOString() };
  await writeFile(join(folder, 'bench.json'), JSON.stringify(kept), { mode: 0o600 });
  console.log(`data of ${size.pairings} pairings made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return key;
}

async function keptIn(folder: string, size: Size): Promise<Kept | undefined> {
  const text = await readFile(join(folder, 'bench.json'), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const kept = JSON.parse(text) as Kept;
  const isYoung = Date.now() - Date.parse(kept.madeAt) < keepsMs;
  return isYoung && isDeepStrictEqual(kept.size, size) ? kept : undefined;
}

/** The same with nothing made yet. */
export async function openBareFixture(): Promise<BenchFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'jumelage-bench-'));
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder, forMany);
  const pidFile = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  return {
    server: postgres.url,
    folder,
    key: await generateSigningKey(),
    postmaster: Number(pidFile.split('\n')[0]),
    async close() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
