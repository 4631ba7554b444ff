// Builds where a source is newer than what was built last: TypeScript itself takes a second to find that nothing changed.
import { spawnSync } from 'node:child_process';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const built = 'dist/.tsbuildinfo';
const sources = ['services', 'gateway', 'schema', 'start', 'demo', 'bench'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

const changedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** When anything in a folder changed: a file by its own time, one that is gone by its folder's. */
async function newestIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(
      ({ name, parentPath }) => !parentPath.includes('node_modules') && (/\.ts$/.test(name) || !name.includes('.')),
    )
    .map(({ name, parentPath }) => join(parentPath, name));
  return Math.max(await changedAt(folder), ...(await Promise.all(paths.map(changedAt))));
}

const newest = Math.max(...(await Promise.all([...sources.map(newestIn), ...settings.map(changedAt)])));
if (newest >= (await changedAt(built))) {
  const began = new Date();
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  // TypeScript leaves its file as it is where only times have changed, and each start would build. What changed since
  // this one began is for the next.
  if (status === 0) await utimes(built, began, began);
  process.exit(status ?? 1);
}
