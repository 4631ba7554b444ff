import { expect, test } from '@jest/globals';
import { runInThread } from '../../../../services/shared/jobs/thread.js';

const order = new URL('../../../../services/pairings/assignment/seeded-shuffle.domain.js', import.meta.url);
const words = new URL('../../../../services/pairings/matching/phrases.domain.js', import.meta.url);

test('A thread answers what the function answers', async () => {
  expect(await runInThread(words, 'significantWords', 'Le droit du travail')).toEqual(new Set(['droit', 'travail']));
});

test('A thread that fails says why, and the next one runs all the same', async () => {
  const answers = await Promise.allSettled([
    runInThread(order, 'seededShuffle', null),
    runInThread(words, 'significantWords', 'Terre'),
    runInThread(new URL('./nowhere.js', import.meta.url), 'nothing', null),
    runInThread(words, 'significantWords', 'Bois'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('While a thread computes, this one goes on', async () => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 1);
  await runInThread(words, 'significantWords', 'mot '.repeat(2_000_000)).finally(() => clearInterval(counting));
  expect(turns).toBeGreaterThan(5);
});
