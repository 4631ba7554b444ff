/** Scores of all pairs: mentees in rows, mentors in columns. Ties are broken by position. */
export interface ScoreMatrix {
  mentees: number;
  mentors: number;
  /** Row by row: the score of a pair in points, at least 0; `excluded` where the two cannot be paired. */
  points: Int32Array;
  /** The number of mentees that each mentor can take on. */
  places: readonly number[];
}

/** For each mentee, the column of their mentor, or `unassigned`. */
export type Assignment = Int32Array;

export const excluded = -1;
export const unassigned = -1;

/** The total score of an assignment, in points. */
export function sumPoints({ points, mentors }: ScoreMatrix, assignment: Assignment): number {
  return assignment.reduce(
    (sum, column, row) => sum + (column === unassigned ? 0 : (points[row * mentors + column] ?? 0)),
    0,
  );
}
