import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupFault } from '../../startup-fault.js';
import { isWorldAccessible, type PostgresBinaries } from './binaries.js';
import { execFileAsync, lastLine, type ProcessOwner, spawnOptions } from './server-user.js';

/** File with the superuser's password, in the data folder of the cluster that it opens. */
const passwordFile = 'jumelage.password';

/** Creates the data folder, writable by this process and accessible to the owner. Throws StartupFault if that fails. */
export async function prepareDataFolder(folder: string, owner: ProcessOwner): Promise<void> {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    if (owner.uid !== undefined) await chmod(folder, 0o711);
  } catch (cause) {
    throw new StartupFault(
      `The data folder ${folder} cannot be written: ${(cause as Error).message}. DATA_DIR moves it.`,
    );
  }
  if (owner.uid !== undefined && !(await isWorldAccessible(folder)))
    throw new StartupFault(
      `The data folder ${folder} lies in a folder that the user 'postgres' cannot enter. Set DATA_DIR to another, or do not start as root.`,
    );
}

/**
 * Returns the superuser's password; creates the cluster on the first start. The cluster is created under a temporary
 * name and renamed when complete, so that an interrupted start, or two at once, leave nothing half-made. An existing
 * cluster is never removed.
 */
export async function ensureCluster(binaries: PostgresBinaries, data: string, owner: ProcessOwner): Promise<string> {
  const exists = await access(data).then(
    () => true,
    () => false,
  );
  if (!exists) await makeCluster(binaries, data, owner);
  return readFile(join(data, passwordFile), 'utf8').then(
    (text) => text.trim(),
    (cause) => {
      throw new StartupFault(
        `The password of the database in ${data} cannot be read: ${cause.message}. Restore that file, or move the folder away to start with an empty database.`,
      );
    },
  );
}

async function makeCluster(binaries: PostgresBinaries, data: string, owner: ProcessOwner): Promise<void> {
  const fresh = `${data}.new-${process.pid}`;
  const password = `${fresh}.password`;
  const clear = () => Promise.all([fresh, password].map((path) => rm(path, { recursive: true, force: true })));
  await clear();
  try {
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(password, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
    if (owner.uid !== undefined && owner.gid !== undefined)
      for (const path of [fresh, password]) await chown(path, owner.uid, owner.gid);
    await initialise(binaries, fresh, password, owner);
    await rename(password, join(fresh, passwordFile));
    // If another start was faster, its cluster is used.
    await rename(fresh, data).catch((cause) => {
      if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause;
    });
  } finally {
    await clear();
  }
}

async function initialise(
  binaries: PostgresBinaries,
  data: string,
  password: string,
  owner: ProcessOwner,
): Promise<void> {
  const flags = ['--username=jumelage', '--auth=scram-sha-256', `--pwfile=${password}`, '--encoding=UTF8'];
  // The builtin locale needs no ICU: it sorts the same on every machine and maps upper and lower case of all Unicode
  // letters.
  flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  await execFileAsync(binaries.initdb, [`--pgdata=${data}`, ...flags], spawnOptions(owner)).catch((cause) => {
    throw new StartupFault(
      `PostgreSQL could not create its files in ${data}: ${lastLine(cause.stderr || cause.message)}`,
    );
  });
}
