import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { StartupFault } from '../../startup-fault.js';

export const execFileAsync = promisify(execFile);

/** The user that PostgreSQL runs as; empty for the current user. */
export interface ProcessOwner {
  uid?: number;
  gid?: number;
}

/**
 * Returns the user to run PostgreSQL as, since PostgreSQL refuses to run as root: root uses the user `postgres`, which
 * is created if missing.
 */
export async function findServerUser(): Promise<ProcessOwner> {
  if (process.getuid?.() !== 0) return {};
  const find = async () => {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execFileAsync('id', [flag, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  };
  return find().catch(async () => {
    await execFileAsync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch((cause) => {
      throw new StartupFault(
        `PostgreSQL cannot run as root, and the user 'postgres' could not be created: ${lastLine(cause.stderr || cause.message)}`,
      );
    });
    return find();
  });
}

/** Returns the options for running PostgreSQL programs as `owner`. */
export function spawnOptions(owner: ProcessOwner) {
  return { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C', HOME: userInfo().homedir } };
}

/** Returns the last line of a program's output, where PostgreSQL programs name the error. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
