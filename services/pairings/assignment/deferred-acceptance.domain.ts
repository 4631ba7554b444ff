import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/**
 * A stable assignment (Gale and Shapley, 1962; hospitals and residents): mentees ask in the order of their scores, a
 * mentor keeps the best of those who asked, as many as they have places. Both sides rank by score, then by place in the
 * matrix. No mentee and mentor would both rather have each other than whom they got.
 */
export function deferredAcceptance(matrix: ScoreMatrix): Assignment {
  const { mentees, mentors, places } = matrix;
  const wishes = Array.from({ length: mentees }, (_, row) => wishesOf(matrix, row));
  const asked = new Int32Array(mentees);
  const kept: number[][] = places.map(() => []);
  const looking = Array.from({ length: mentees }, (_, index) => mentees - 1 - index);
  for (let row = looking.pop(); row !== undefined; row = looking.pop()) {
    const column = wishes[row]?.[asked[row] ?? 0];
    if (column === undefined) continue;
    asked[row] = (asked[row] ?? 0) + 1;
    const left = keepBest(matrix, column, kept[column] ?? [], row);
    if (left !== null) looking.push(left);
  }
  const mentorOf = new Int32Array(mentees).fill(unassigned);
  for (let column = 0; column < mentors; column++) for (const row of kept[column] ?? []) mentorOf[row] = column;
  return mentorOf;
}

/** The mentors whom a mentee may have, the best first. */
function wishesOf({ points, mentors }: ScoreMatrix, row: number): number[] {
  const own = points.subarray(row * mentors, (row + 1) * mentors);
  const possible = Array.from({ length: mentors }, (_, column) => column).filter((column) => own[column] !== excluded);
  return possible.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || a - b);
}

/** Lets somebody ask a mentor; answers who is left without for it, the one who asks or one whom they displace. */
function keepBest(
  { points, mentors, places }: ScoreMatrix,
  column: number,
  kept: number[],
  row: number,
): number | null {
  const score = (one: number) => points[one * mentors + column] ?? 0;
  kept.push(row);
  if (kept.length <= (places[column] ?? 0)) return null;
  kept.sort((a, b) => score(b) - score(a) || a - b);
  return kept.pop() ?? null;
}
