import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/**
 * How many pairs would both rather have each other: the mentee has nobody or a lower score with whom they got, and the
 * mentor has a free place or somebody with a lower score. Who is as good as before blocks nothing.
 */
export function countBlockingPairs(matrix: ScoreMatrix, mentorOf: Assignment): number {
  const { mentees, mentors, points } = matrix;
  const atLeast = leastOfMentors(matrix, mentorOf);
  let count = 0;
  for (let row = 0; row < mentees; row++) {
    const own = mentorOf[row] ?? unassigned;
    const has = own === unassigned ? excluded : (points[row * mentors + own] as number);
    for (let column = 0; column < mentors; column++) {
      const score = points[row * mentors + column] as number;
      if (score > has && score > (atLeast[column] as number)) count++;
    }
  }
  return count;
}

/** The score that somebody must exceed for a mentor to want them; none may where the mentor has no place at all. */
function leastOfMentors({ mentors, points, places }: ScoreMatrix, mentorOf: Assignment): Float64Array {
  const taken = new Int32Array(mentors);
  const least = new Float64Array(mentors).fill(Number.POSITIVE_INFINITY);
  mentorOf.forEach((column, row) => {
    if (column === unassigned) return;
    taken[column] = (taken[column] ?? 0) + 1;
    least[column] = Math.min(least[column] as number, points[row * mentors + column] as number);
  });
  return least.map((score, column) => ((taken[column] ?? 0) < (places[column] ?? 0) ? excluded : score));
}
