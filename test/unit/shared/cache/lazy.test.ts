import { expect, test } from '@jest/globals';
import { lazy } from '../../../../services/shared/cache/lazy.js';

test('each value is created on first access, once, from the given source', () => {
  const made: string[] = [];
  const make = lazy<{ from: string }>()({
    one: ({ from }) => {
      made.push(`one of ${from}`);
      return { of: from };
    },
    other: ({ from }) => made.push(`other of ${from}`),
  });
  const [a, b] = [make({ from: 'a' }), make({ from: 'b' })];
  expect(made).toEqual([]);
  expect(a.one).toEqual({ of: 'a' });
  expect(a.one).toBe(a.one);
  expect(b.one).toEqual({ of: 'b' });
  expect(made).toEqual(['one of a', 'one of b']);
  expect(a.other).toBe(3);
  expect(a.other).toBe(3);
});
