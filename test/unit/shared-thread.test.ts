import { expect, test } from '@jest/globals';
import { inThread } from '../../services/shared/jobs/thread.js';

const order = new URL('../../services/pairings/domain/matching/seeded-order.js', import.meta.url);
const words = new URL('../../services/pairings/domain/matching/words.js', import.meta.url);

test('A thread answers what the function answers', async () => {
  expect(await inThread(words, 'wordsOf', 'Le droit du travail')).toEqual(new Set(['droit', 'travail']));
});

test('A thread that fails says why, and the next one runs all the same', async () => {
  const answers = await Promise.allSettled([
    inThread(order, 'seededOrder', null),
    inThread(words, 'wordsOf', 'Terre'),
    inThread(new URL('./nowhere.js', import.meta.url), 'nothing', null),
    inThread(words, 'wordsOf', 'Bois'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('While a thread computes, this one goes on', async () => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 1);
  await inThread(words, 'wordsOf', 'mot '.repeat(2_000_000)).finally(() => clearInterval(counting));
  expect(turns).toBeGreaterThan(5);
});
