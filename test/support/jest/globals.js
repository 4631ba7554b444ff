/**
 * Stands for `@jest/globals` in compiled tests. The exports are live bindings: test files share the modules of their
 * worker, and each file sees the globals that Jest made for it.
 */
export let afterAll;
export let afterEach;
export let beforeAll;
export let beforeEach;
export let describe;
export let expect;
export let it;
export let jest;
export let test;

/** Sets the exports for the test file that is loaded next. */
export function shareGlobals(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globals);
}
