/** Mentees in rows, mentors in columns, in the order in which ties are broken. */
export interface ScoreMatrix {
  mentees: number;
  mentors: number;
  /** Row by row: the score of a pair in points, from 0; `excluded` where the two are never paired. */
  points: Int32Array;
  /** How many mentees each mentor can take on. */
  places: readonly number[];
}

/** For each mentee, the column of their mentor; `nobody` for who stays without. */
export type Assignment = Int32Array;

export const excluded = -1;
export const unassigned = -1;

/** The sum of the scores of an assignment, in points. */
export function sumPoints({ points, mentors }: ScoreMatrix, assignment: Assignment): number {
  return assignment.reduce(
    (sum, column, row) => sum + (column === unassigned ? 0 : (points[row * mentors + column] ?? 0)),
    0,
  );
}
