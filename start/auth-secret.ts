import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../services/shared/config.js';
import { StartupFault } from '../services/shared/startup-fault.js';

/** The accounts' secret: AUTH_SECRET, else one that is made once and kept in the data folder. */
export async function loadAuthSecret(config: Config): Promise<string> {
  if (config.AUTH_SECRET) return config.AUTH_SECRET;
  const path = join(resolve(config.DATA_DIR), 'auth.secret');
  const known = await readFile(path, 'utf8').catch(() => undefined);
  if (known) return known.trim();
  const fresh = randomBytes(32).toString('base64url');
  try {
    await mkdir(resolve(config.DATA_DIR), { recursive: true });
    await writeFile(path, `${fresh}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    throw new StartupFault(
      `The data folder cannot be written: ${(cause as Error).message}. DATA_DIR moves it, AUTH_SECRET does without.`,
    );
  }
  return fresh;
}
