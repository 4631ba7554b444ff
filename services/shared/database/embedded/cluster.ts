import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupFault } from '../../startup-fault.js';
import { isWorldAccessible, type PostgresBinaries } from './binaries.js';
import { execFileAsync, lastLine, type ProcessOwner, spawnOptions } from './server-user.js';

/** The superuser's password, kept among the files that it opens: the two come and go together. */
const passwordFile = 'jumelage.password';

/** Makes the data folder, writable by us and open to the owner. Throws StartupFault when it cannot be. */
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
 * Answers the superuser's password, having made the cluster the first time. It appears under its name only when it is
 * whole, so a start that was cut short, or two at once, leave nothing half-made; what is there is never removed.
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
        `The password of the database in ${data} cannot be read: ${cause.message}. Bring that file back, or move the folder away to begin anew.`,
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
    // Another start may have been quicker: its cluster is as good as ours.
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
  // The ICU-free builtin locale sorts alike on every machine and knows Unicode's upper and lower case.
  flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions');
  await execFileAsync(binaries.initdb, [`--pgdata=${data}`, ...flags], spawnOptions(owner)).catch((cause) => {
    throw new StartupFault(
      `PostgreSQL could not make its files in ${data}: ${lastLine(cause.stderr || cause.message)}`,
    );
  });
}
