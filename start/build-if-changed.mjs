// Builds when a source file is newer than the last build. TypeScript takes a second to find out that nothing changed.
import { spawnSync } from 'node:child_process';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const buildInfo = 'dist/.tsbuildinfo';
const sources = ['services', 'gateway', 'schema', 'start', 'demo', 'bench'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

const changedAt = async (path) => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;

/** Returns when a folder last changed. A deleted file changes the time of its folder. */
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
if (newest >= (await changedAt(buildInfo))) {
  const began = new Date();
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  // TypeScript does not touch its file when only times changed, and every start would build again. A file that changed
  // during this build is newer than `began`.
  if (status === 0) await utimes(buildInfo, began, began);
  process.exit(status ?? 1);
}
