import { createContext } from 'node:vm';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What Jest and test files may change in a worker, and what the next file must find as it was. */
const keep = () => ({ env: { ...process.env }, exit: process.exit, console: globalThis.console });

/**
 * Runs test files in the worker's own context instead of a new VM context for each: the product's modules are loaded
 * once for all files of a worker. Loading them takes 2.4 s of CPU in a VM context.
 */
export default class SharedContext {
  global = globalThis;
  #kept = keep();

  constructor({ projectConfig: config }) {
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    forgetCircus();
    const { env, exit, console } = this.#kept;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.exit = exit;
    globalThis.console = console;
  }

  /** Jest insists on a VM context. None of the tests' code runs in it. */
  getVmContext() {
    return createContext();
  }
}

const ofCircus =
  /^(JEST_STATE_SYMBOL|EVENT_HANDLERS|TEST_TIMEOUT_SYMBOL|RETRY_\w+|WAIT_BEFORE_RETRY|LOG_ERRORS_BEFORE_RETRY)$/;

/** jest-circus keeps the tests of a file on the global object. The next file must not find them. */
function forgetCircus() {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (ofCircus.test(key.description ?? '')) delete globalThis[key];
}
