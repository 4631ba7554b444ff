import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/**
 * The number of blocking pairs: the mentee has no mentor or one with a lower score, and the mentor has a free place or
 * a mentee with a lower score. Equal scores do not block.
 */
export function countBlockingPairs(matrix: ScoreMatrix, mentorOf: Assignment): number {
  const { mentees, mentors, points } = matrix;
  const lowest = lowestAssignedScores(matrix, mentorOf);
  let count = 0;
  for (let row = 0; row < mentees; row++) {
    const own = mentorOf[row] ?? unassigned;
    const current = own === unassigned ? excluded : (points[row * mentors + own] as number);
    for (let column = 0; column < mentors; column++) {
      const score = points[row * mentors + column] as number;
      if (score > current && score > (lowest[column] as number)) count++;
    }
  }
  return count;
}

/**
 * For each mentor, the score that a mentee must exceed to be preferred. No score exceeds that of a mentor without
 * places.
 */
function lowestAssignedScores({ mentors, points, places }: ScoreMatrix, mentorOf: Assignment): Float64Array {
  const taken = new Int32Array(mentors);
  const lowest = new Float64Array(mentors).fill(Number.POSITIVE_INFINITY);
  mentorOf.forEach((column, row) => {
    if (column === unassigned) return;
    taken[column] = (taken[column] ?? 0) + 1;
    lowest[column] = Math.min(lowest[column] as number, points[row * mentors + column] as number);
  });
  return lowest.map((score, column) => ((taken[column] ?? 0) < (places[column] ?? 0) ? excluded : score));
}
