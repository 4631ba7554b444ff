import { expect, test } from '@jest/globals';
import { RequestCoalescer } from '../../../../services/shared/cache/request-coalescer.js';

/** A coalescer whose lookups are resolved by the test: each key gives its length. */
function held() {
  const asked: { keys: string[]; answer: () => void; fail: (why: Error) => void }[] = [];
  const together = new RequestCoalescer<number>((keys) => {
    const { promise, resolve, reject } = Promise.withResolvers<number[]>();
    asked.push({ keys, answer: () => resolve(keys.map((key) => key.length)), fail: reject });
    return promise;
  });
  return { asked, together };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('the first lookup runs at once, and those that arrive meanwhile run together after it', async () => {
  const { asked, together } = held();
  const first = together.load('a');
  const later = [together.load('bb'), together.load('ccc'), together.load('bb'), together.load('a')];
  expect(asked.map(({ keys }) => keys)).toEqual([['a']]);
  asked[0]?.answer();
  expect(await first).toBe(1);
  await turn();
  expect(asked.map(({ keys }) => keys)).toEqual([['a'], ['bb', 'ccc', 'a']]);
  asked[1]?.answer();
  expect(await Promise.all(later)).toEqual([2, 3, 2, 1]);
});

test('results are not cached', async () => {
  const { asked, together } = held();
  for (let time = 0; time < 2; time++) {
    const answer = together.load('a');
    asked[time]?.answer();
    expect(await answer).toBe(1);
    await turn();
  }
  expect(asked).toHaveLength(2);
});

test('a failed lookup fails for its callers only', async () => {
  const { asked, together } = held();
  const first = together.load('a');
  const second = together.load('a');
  asked[0]?.fail(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await turn();
  asked[1]?.answer();
  expect(await second).toBe(1);
});
