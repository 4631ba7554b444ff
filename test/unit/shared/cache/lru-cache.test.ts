import { expect, test } from '@jest/globals';
import { LruCache } from '../../../../services/shared/cache/lru-cache.js';

test('the cache keeps the entries set last, and evicts the one set longest ago', () => {
  const newest = new LruCache<string, number>(2);
  newest.set('a', 1);
  newest.set('b', 2);
  newest.set('a', 3);
  newest.set('c', 4);
  expect([newest.get('a'), newest.get('b'), newest.get('c')]).toEqual([3, undefined, 4]);
  newest.delete('c');
  newest.set('d', 5);
  expect([newest.get('a'), newest.get('c'), newest.get('d')]).toEqual([3, undefined, 5]);
  newest.clear();
  expect(newest.get('a')).toBeUndefined();
});
