import { existsSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shareGlobals } from './globals.js';
import { jestObjectOf } from './jest-object.js';

const require = createRequire(import.meta.url);
const globals = new URL('./globals.js', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, format: 'module', shortCircuit: true } : next(specifier, context),
});

// A worker whose parent was killed would go on with its file.
process.once('disconnect', () => process.exit(1));

/**
 * Jest's `runtime` for tests that TypeScript has compiled: Node imports them, and the modules that they share are loaded
 * once in each worker. See `environment.js` for what is put back between two files.
 */
export default class CompiledRuntime {
  #config;
  #environment;

  constructor(config, environment) {
    this.#config = config;
    this.#environment = environment;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** Imports what the file at `path` was compiled to. */
  async unstable_importModule(path) {
    const compiled = join(this.#config.rootDir, 'dist-test', relative(this.#config.rootDir, path));
    const file = compiled.replace(/\.ts$/, '.js');
    if (!existsSync(file)) throw new Error(`${path} is not compiled: run the tests with \`npm test\`.`);
    await import(pathToFileURL(file).href);
  }

  /** Loads jest-circus anew: its module state holds the tests of one file. */
  requireInternalModule(path) {
    delete require.cache[path];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  setGlobalsForRuntime(given) {
    shareGlobals({ ...given, jest: jestObjectOf(this.#environment, this.#config) });
  }

  /** Empty: Jest then reads the maps that lie beside the compiled files. */
  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}

  leaveTestCode() {}

  teardown() {}
}
