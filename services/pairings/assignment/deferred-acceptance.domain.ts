import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/**
 * A stable assignment by deferred acceptance (Gale and Shapley, 1962; hospitals and residents): mentees ask in the
 * order of their scores, and each mentor keeps the best who asked, up to their places. Both sides rank by score, then
 * by position in the matrix. The result has no blocking pair.
 */
export function deferredAcceptance(matrix: ScoreMatrix): Assignment {
  const { mentees, mentors, places } = matrix;
  const rankings = Array.from({ length: mentees }, (_, row) => rankedColumns(matrix, row));
  const asked = new Int32Array(mentees);
  const kept: number[][] = places.map(() => []);
  const unassignedRows = Array.from({ length: mentees }, (_, index) => mentees - 1 - index);
  for (let row = unassignedRows.pop(); row !== undefined; row = unassignedRows.pop()) {
    const column = rankings[row]?.[asked[row] ?? 0];
    if (column === undefined) continue;
    asked[row] = (asked[row] ?? 0) + 1;
    const rejected = ask(matrix, column, kept[column] ?? [], row);
    if (rejected !== null) unassignedRows.push(rejected);
  }
  const mentorOf = new Int32Array(mentees).fill(unassigned);
  for (let column = 0; column < mentors; column++) for (const row of kept[column] ?? []) mentorOf[row] = column;
  return mentorOf;
}

/** The columns that a mentee may be assigned to, best first. */
function rankedColumns({ points, mentors }: ScoreMatrix, row: number): number[] {
  const own = points.subarray(row * mentors, (row + 1) * mentors);
  const possible = Array.from({ length: mentors }, (_, column) => column).filter((column) => own[column] !== excluded);
  return possible.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || a - b);
}

/** Lets a row ask a column. Returns the row that the column rejects, which may be the one that asks; null for none. */
function ask({ points, mentors, places }: ScoreMatrix, column: number, kept: number[], row: number): number | null {
  const score = (one: number) => points[one * mentors + column] ?? 0;
  kept.push(row);
  if (kept.length <= (places[column] ?? 0)) return null;
  kept.sort((a, b) => score(b) - score(a) || a - b);
  return kept.pop() ?? null;
}
