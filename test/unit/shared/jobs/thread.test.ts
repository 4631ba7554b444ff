import { expect, test } from '@jest/globals';
import { runInThread } from '../../../../services/shared/jobs/thread.js';

const order = new URL('../../../../services/pairings/assignment/seeded-shuffle.domain.js', import.meta.url);
const words = new URL('../../../../services/pairings/matching/phrases.domain.js', import.meta.url);

test('A thread returns the result of the function', async () => {
  expect(await runInThread(words, 'significantWords', 'Le droit du travail')).toEqual(new Set(['droit', 'travail']));
});

test('A failing thread rejects with its error, and the next one runs', async () => {
  const answers = await Promise.allSettled([
    runInThread(order, 'seededShuffle', null),
    runInThread(words, 'significantWords', 'Terre'),
    runInThread(new URL('./nowhere.js', import.meta.url), 'nothing', null),
    runInThread(words, 'significantWords', 'Bois'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});

test('The main thread stays responsive while a thread computes', async () => {
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 1);
  await runInThread(words, 'significantWords', 'mot '.repeat(2_000_000)).finally(() => clearInterval(counting));
  expect(turns).toBeGreaterThan(5);
});
