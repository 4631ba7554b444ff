import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { unsupportedNode } from '../../../start/node-version.js';

const entryPoints = [
  ...['start/main', 'start/people', 'start/pairings', 'start/progress', 'start/gateway', 'start/import'],
  ...['demo/play', 'schema/emit', 'bench/main'],
];
const compiled = ['dist-test', 'dist'].find((folder) => existsSync(`${folder}/start/main.js`)) ?? 'dist';

/** A module that makes the process look like Node 20, and makes every import of a package fail as on an old Node. */
const fakeNode20 = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module';
Object.defineProperty(process, 'version', { value: 'v20.20.2' });
registerHooks({
  resolve(specifier, context, next) {
    if (/^[a-z@]/.test(specifier) && !/^(node|file|data):/.test(specifier)) throw new SyntaxError('cannot link ' + specifier);
    return next(specifier, context);
  },
});`)}`;

describe('the check of the Node version', () => {
  test.each(['v18.20.8', 'v20.20.2', 'v22.23.3', 'v23.11.1'])('refuses %s and says what to do', (version) => {
    const problem = unsupportedNode(version, '>=24');
    expect(problem).toContain('Node 24 or later is needed');
    expect(problem).toContain(`this is Node ${version.slice(1)}`);
    expect(problem).toContain("'npm start'");
    expect(problem).not.toContain('\n');
  });

  test.each(['v24.0.0', 'v24.21.0', 'v25.1.0', 'v26.0.0-nightly'])('accepts %s', (version) => {
    expect(unsupportedNode(version, '>=24')).toBeNull();
  });

  test.each(entryPoints)('%s prints one line and ends with 1 before it imports any package', (entryPoint) => {
    const args = ['--import', fakeNode20, `${compiled}/${entryPoint}.js`];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toMatch(/^jumelage: Node 24 or later is needed, and this is Node 20\.20\.2\. .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });
});
