import { expect, test } from '@jest/globals';
import { RequestCoalescer } from '../../../../services/shared/cache/request-coalescer.js';

/** A coalescer whose lookups are resolved by the test: each key gives its length. */
function held() {
  const batches: { keys: string[]; answer: () => void; fail: (why: Error) => void }[] = [];
  const coalescer = new RequestCoalescer<number>((keys) => {
    const { promise, resolve, reject } = Promise.withResolvers<number[]>();
    batches.push({ keys, answer: () => resolve(keys.map((key) => key.length)), fail: reject });
    return promise;
  });
  return { batches, coalescer };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('the first lookup runs at once, and those that arrive meanwhile run together after it', async () => {
  const { batches, coalescer } = held();
  const first = coalescer.load('a');
  const later = [coalescer.load('bb'), coalescer.load('ccc'), coalescer.load('bb'), coalescer.load('a')];
  expect(batches.map(({ keys }) => keys)).toEqual([['a']]);
  batches[0]?.answer();
  expect(await first).toBe(1);
  await turn();
  expect(batches.map(({ keys }) => keys)).toEqual([['a'], ['bb', 'ccc', 'a']]);
  batches[1]?.answer();
  expect(await Promise.all(later)).toEqual([2, 3, 2, 1]);
});

test('results are not cached', async () => {
  const { batches, coalescer } = held();
  for (let time = 0; time < 2; time++) {
    const answer = coalescer.load('a');
    batches[time]?.answer();
    expect(await answer).toBe(1);
    await turn();
  }
  expect(batches).toHaveLength(2);
});

test('a failed lookup fails for its callers only', async () => {
  const { batches, coalescer } = held();
  const first = coalescer.load('a');
  const second = coalescer.load('a');
  batches[0]?.fail(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await turn();
  batches[1]?.answer();
  expect(await second).toBe(1);
});
