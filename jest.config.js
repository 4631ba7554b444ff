/** One project for all kinds of tests. `pretest` compiles them; one real PostgreSQL is started in globalSetup. */
export default {
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  runtime: '<rootDir>/test/support/jest/runtime.js',
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  testSequencer: '<rootDir>/test/support/jest/sequencer.js',
  injectGlobals: false,
  transform: {},
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  maxWorkers: 2,
  // A worker keeps what its test files loaded: beyond this it is replaced.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 60_000,
};
