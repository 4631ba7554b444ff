import { expect, test } from '@jest/globals';
import { LruCache } from '../../../../services/shared/cache/lru-cache.js';

test('the cache keeps the entries set last, and evicts the one set longest ago', () => {
  const cache = new LruCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('a', 3);
  cache.set('c', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([3, undefined, 4]);
  cache.delete('c');
  cache.set('d', 5);
  expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual([3, undefined, 5]);
  cache.clear();
  expect(cache.get('a')).toBeUndefined();
});
