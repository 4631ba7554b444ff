import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { munkres } from 'munkres';
import { maximizeTotalScore } from '../../../../services/pairings/assignment/best-total.domain.js';
import { countBlockingPairs } from '../../../../services/pairings/assignment/blocking-pairs.domain.js';
import { deferredAcceptance } from '../../../../services/pairings/assignment/deferred-acceptance.domain.js';
import {
  type Assignment,
  excluded,
  type ScoreMatrix,
  sumPoints,
  unassigned,
} from '../../../../services/pairings/assignment/score-matrix.domain.js';
import { seededShuffle } from '../../../../services/pairings/assignment/seeded-shuffle.domain.js';

/** A matrix from its rows; `x` where the two are never paired. */
const x = excluded;
const matrixOf = (rows: number[][], places: number[]): ScoreMatrix => ({
  mentees: rows.length,
  mentors: places.length,
  points: Int32Array.from(rows.flat()),
  places,
});

const scores = fc.oneof(fc.constant(x), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1_000_000 }));
const matrices = (mostMentees: number, mostMentors: number) =>
  fc
    .record({
      mentees: fc.integer({ min: 0, max: mostMentees }),
      places: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: mostMentors }),
    })
    .chain(({ mentees, places }) =>
      fc
        .array(fc.array(scores, { minLength: places.length, maxLength: places.length }), {
          minLength: mentees,
          maxLength: mentees,
        })
        .map((rows) => matrixOf(rows, places)),
    );

/** Every assignment tried: the greatest total there is, and with how many pairs at most. */
function triedAll({ mentees, mentors, points, places }: ScoreMatrix): { total: number; pairs: number } {
  const left = [...places];
  const best = (row: number): { total: number; pairs: number } => {
    if (row === mentees) return { total: 0, pairs: 0 };
    let found = best(row + 1);
    for (let column = 0; column < mentors; column++) {
      const score = points[row * mentors + column] ?? x;
      if (score === x || !left[column]) continue;
      left[column] = (left[column] ?? 0) - 1;
      const rest = best(row + 1);
      left[column] = (left[column] ?? 0) + 1;
      const one = { total: rest.total + score, pairs: rest.pairs + 1 };
      if (one.total > found.total || (one.total === found.total && one.pairs > found.pairs)) found = one;
    }
    return found;
  };
  return best(0);
}

/** The greatest total by another's solver (Munkres), with a column for each place and one for each who stays without. */
function byMunkres({ mentees, mentors, points, places }: ScoreMatrix): number {
  const columns = places.flatMap((count, column) => Array<number>(count).fill(column));
  const costs = Array.from({ length: mentees }, (_, row) => [
    ...columns.map((column) => -Math.max(0, points[row * mentors + column] ?? 0)),
    ...Array<number>(mentees).fill(0),
  ]);
  return munkres(costs).reduce((total, [row, column]) => total - (costs[row]?.[column] ?? 0), 0);
}

function expectPossible(matrix: ScoreMatrix, assignment: Assignment): void {
  expect(assignment).toHaveLength(matrix.mentees);
  const taken = matrix.places.map(() => 0);
  assignment.forEach((column, row) => {
    if (column === unassigned) return;
    expect(matrix.points[row * matrix.mentors + column]).not.toBe(x);
    taken[column] = (taken[column] ?? 0) + 1;
  });
  taken.forEach((count, column) => {
    expect(count).toBeLessThanOrEqual(matrix.places[column] ?? 0);
  });
}

const pairsOf = (assignment: Assignment): number => assignment.filter((column) => column !== unassigned).length;

describe('The best total', () => {
  test.each<[string, number[][], number[], number[]]>([
    ['of nobody is nothing', [], [2], []],
    ['without mentors leaves everybody without', [[], []], [], [unassigned, unassigned]],
    [
      'gives each the mentor who suits them',
      [
        [9, 1],
        [1, 9],
      ],
      [1, 1],
      [0, 1],
    ],
    [
      'gives way where another needs it more',
      [
        [9, 8],
        [9, 1],
      ],
      [1, 1],
      [1, 0],
    ],
    ['fills every place of a mentor', [[5], [7], [6]], [2], [unassigned, 0, 0]],
    [
      'never pairs who is kept apart',
      [
        [x, 3],
        [x, 9],
      ],
      [2, 1],
      [unassigned, 1],
    ],
    ['takes a mentor without a place for none', [[9, 1]], [0, 1], [1]],
    ['pairs even who do not suit at all', [[0]], [1], [0]],
    [
      'pairs as many as it can where the total is the same',
      [
        [5, 5],
        [5, x],
      ],
      [1, 1],
      [1, 0],
    ],
    [
      'moves a whole chain',
      [
        [9, 8, x],
        [9, 8, 7],
        [9, x, x],
      ],
      [1, 1, 1],
      [1, 2, 0],
    ],
  ])('%s', (_what, rows, places, expected) => {
    expect([...maximizeTotalScore(matrixOf(rows, places))]).toEqual(expected);
  });

  test('is that of all assignments tried, with as many pairs, whatever the scores, places and exclusions', () => {
    fc.assert(
      fc.property(matrices(5, 4), (matrix) => {
        const assignment = maximizeTotalScore(matrix);
        expectPossible(matrix, assignment);
        expect({ total: sumPoints(matrix, assignment), pairs: pairsOf(assignment) }).toEqual(triedAll(matrix));
      }),
      { numRuns: 200 },
    );
  });

  test('is that of an independent solver, at sizes where not all can be tried', () => {
    fc.assert(
      fc.property(matrices(40, 15), (matrix) => {
        const assignment = maximizeTotalScore(matrix);
        expectPossible(matrix, assignment);
        expect(sumPoints(matrix, assignment)).toBe(matrix.mentees === 0 ? 0 : byMunkres(matrix));
      }),
      { numRuns: 200 },
    );
  });
});

describe('Deferred acceptance', () => {
  test.each<[string, number[][], number[], number[]]>([
    ['of nobody is nothing', [], [2], []],
    ['lets a mentor keep the best who ask', [[5], [7], [6]], [2], [unassigned, 0, 0]],
    [
      'lets who was displaced ask the next',
      [
        [8, 7],
        [9, 1],
      ],
      [1, 1],
      [1, 0],
    ],
    [
      'never pairs who is kept apart',
      [
        [x, 3],
        [x, 9],
      ],
      [2, 1],
      [unassigned, 1],
    ],
    [
      'lets the first go first where all is the same',
      [
        [5, 5],
        [5, 5],
      ],
      [1, 1],
      [0, 1],
    ],
    [
      'does not give way for the total',
      [
        [9, 8],
        [9, 1],
      ],
      [1, 1],
      [0, 1],
    ],
  ])('%s', (_what, rows, places, expected) => {
    expect([...deferredAcceptance(matrixOf(rows, places))]).toEqual(expected);
  });

  test('leaves no two who would both rather have each other', () => {
    fc.assert(
      fc.property(matrices(20, 10), (matrix) => {
        const assignment = deferredAcceptance(matrix);
        expectPossible(matrix, assignment);
        expect(countBlockingPairs(matrix, assignment)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A pair blocks', () => {
  test.each<[string, number[][], number[], number[], number]>([
    [
      'when both would rather have each other',
      [
        [9, 8],
        [7, 1],
      ],
      [1, 1],
      [1, 0],
      1,
    ],
    ['when the mentor has a free place', [[9, 8]], [1, 1], [1], 1],
    ['when the mentee has nobody and the mentor somebody worse', [[9], [5]], [1], [unassigned, 0], 1],
    [
      'not when one of them is as well off',
      [
        [8, 8],
        [8, 8],
      ],
      [1, 1],
      [1, 0],
      0,
    ],
    ['not when the mentor has no place at all', [[9, 8]], [0, 1], [1], 0],
    ['not when the two are kept apart', [[x, 8]], [1, 1], [1], 0],
    ['for each such pair', [[9, 8, 7]], [1, 1, 1], [2], 2],
  ])('%s', (_when, rows, places, assignment, count) => {
    expect(countBlockingPairs(matrixOf(rows, places), Int32Array.from(assignment))).toBe(count);
  });
});

describe('A seed', () => {
  const items = Array.from({ length: 30 }, (_, index) => index);
  test('puts the same items in the same order, each once', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = seededShuffle(items, seed);
        expect(order).toEqual(seededShuffle(items, seed));
        expect(order.toSorted((a, b) => a - b)).toEqual(items);
      }),
    );
  });

  test('puts them in another order than another seed', () => {
    expect(seededShuffle(items, 1)).not.toEqual(seededShuffle(items, 2));
  });
});
