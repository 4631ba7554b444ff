import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Twice what a run needs at most. */
const neededBytes = 3e9;

/**
 * Makes the folder of a run, which the user of the embedded PostgreSQL can enter. It lies in memory where there is room:
 * each test file clones three databases of 300 files, which took 1 s of CPU on a disk and takes 0.05 s there.
 */
export async function makeRunFolder() {
  const folder = await mkdtemp(join((await hasRoom()) ? memory : tmpdir(), 'jumelage-test-'));
  await chmod(folder, 0o711);
  return folder;
}

async function hasRoom() {
  const room = await statfs(memory).catch(() => undefined);
  return room !== undefined && room.bavail * room.bsize > neededBytes;
}
