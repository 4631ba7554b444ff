import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { StartupFault } from '../services/shared/startup-fault.js';

/** Returns AUTH_SECRET, or else a secret that is generated once and stored in the data folder. */
export async function loadAuthSecret(config: Config): Promise<string> {
  if (config.AUTH_SECRET) return config.AUTH_SECRET;
  const path = join(resolve(config.DATA_DIR), 'auth.secret');
  const stored = await readFile(path, 'utf8').catch(() => undefined);
  if (stored) return stored.trim();
  const generated = randomBytes(32).toString('base64url');
  try {
    await mkdir(resolve(config.DATA_DIR), { recursive: true });
    await writeFile(path, `${generated}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new StartupFault(
      `The data folder cannot be written: ${cause instanceof Error ? cause.message : cause}. Set DATA_DIR to another folder, or set AUTH_SECRET.`,
    );
  }
  return generated;
}
