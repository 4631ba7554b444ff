import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

/** Installs the peers when the lock file is newer than the installation. Their install scripts are not run. */
const timeOf = (file) =>
  stat(new URL(file, import.meta.url)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
const [installed, locked] = await Promise.all(['node_modules/.package-lock.json', 'package-lock.json'].map(timeOf));
if (installed < locked) {
  const args = ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
  process.exitCode = status ?? 1;
}
