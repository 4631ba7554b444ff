import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/** The state of the search: costs of pairs, dual prices of rows and columns, and the assignment so far. */
interface Market {
  matrix: ScoreMatrix;
  /**
   * The weight of one point: greater than the number of pairs, so that the number of pairs decides only between equal
   * totals.
   */
  unit: number;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  mentorOf: Assignment;
  menteesOf: number[][];
}

/** Shortest distances from the row that needs a place to each column, and the row by which each column is reached. */
interface Search {
  distance: Float64Array;
  from: Int32Array;
  done: Uint8Array;
  reached: { row: number; at: number }[];
  /** The row that is cheapest to leave unassigned. */
  cheapestUnassigned: { row: number; at: number };
}

/** The end of an augmenting path: a column with a free place, or a row that stays unassigned. */
interface End {
  column: number;
  at: number;
}

/**
 * The assignment with the greatest total score under each mentor's places; among equal totals, one with the most pairs.
 * A minimum-cost assignment by shortest augmenting paths (Jonker and Volgenant, 1987), with one column for each mentor
 * instead of one for each place: at most mentees × (mentors + mentees) steps for each mentee.
 */
export function maximizeTotalScore(matrix: ScoreMatrix): Assignment {
  const market: Market = {
    matrix,
    unit: matrix.mentees + 1,
    rowPrice: new Float64Array(matrix.mentees),
    columnPrice: new Float64Array(matrix.mentors),
    mentorOf: new Int32Array(matrix.mentees).fill(unassigned),
    menteesOf: matrix.places.map(() => []),
  };
  for (let row = 0; row < matrix.mentees; row++) assignRow(market, row);
  return market.mentorOf;
}

/** Assigns a mentee along the shortest augmenting path, or leaves the row unassigned that is cheapest to leave out. */
function assignRow(market: Market, start: number): void {
  const { mentors } = market.matrix;
  const search: Search = {
    distance: new Float64Array(mentors).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(mentors).fill(unassigned),
    done: new Uint8Array(mentors),
    reached: [],
    cheapestUnassigned: { row: start, at: Number.POSITIVE_INFINITY },
  };
  visitRow(market, search, start, 0);
  augment(market, search, nearestEnd(market, search));
}

/** Visits columns in the order of their distance, until one has a free place or leaving a row unassigned is cheaper. */
function nearestEnd(market: Market, search: Search): End {
  for (;;) {
    const column = nearestColumn(search);
    const at = column === unassigned ? Number.POSITIVE_INFINITY : (search.distance[column] ?? 0);
    if (search.cheapestUnassigned.at <= at) return { column: unassigned, at: search.cheapestUnassigned.at };
    const taken = market.menteesOf[column] ?? [];
    if (taken.length < (market.matrix.places[column] ?? 0)) return { column, at };
    search.done[column] = 1;
    for (const row of taken) visitRow(market, search, row, at);
  }
}

/** Updates the distances of all unvisited columns from a row. */
function visitRow({ matrix, unit, rowPrice, columnPrice }: Market, search: Search, row: number, at: number): void {
  const { mentors, points } = matrix;
  const { distance, from, done, reached, cheapestUnassigned } = search;
  const base = at - (rowPrice[row] ?? 0);
  reached.push({ row, at });
  if (base < cheapestUnassigned.at) search.cheapestUnassigned = { row, at: base };
  const begin = row * mentors;
  for (let column = 0; column < mentors; column++) {
    const score = points[begin + column] as number;
    if (score === excluded || done[column]) continue;
    const length = base - (score * unit + 1) - (columnPrice[column] as number);
    if (length < (distance[column] as number)) {
      distance[column] = length;
      from[column] = row;
    }
  }
}

function nearestColumn({ distance, done }: Search): number {
  let best = unassigned;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < distance.length; column++) {
    if (done[column] || (distance[column] as number) >= least) continue;
    least = distance[column] as number;
    best = column;
  }
  return best;
}

/** Moves all rows on the path, and updates the prices so that reduced costs stay non-negative. */
function augment(market: Market, search: Search, end: End): void {
  const { rowPrice, columnPrice, mentorOf, menteesOf } = market;
  for (const { row, at } of search.reached) rowPrice[row] = (rowPrice[row] ?? 0) + end.at - at;
  search.done.forEach((done, column) => {
    if (done) columnPrice[column] = (columnPrice[column] ?? 0) + (search.distance[column] ?? 0) - end.at;
  });
  let row = end.column === unassigned ? search.cheapestUnassigned.row : (search.from[end.column] ?? unassigned);
  for (let column = end.column; ; row = search.from[column] ?? unassigned) {
    const before = mentorOf[row] ?? unassigned;
    mentorOf[row] = column;
    menteesOf[column]?.push(row);
    if (before === unassigned) return;
    const left = menteesOf[before];
    left?.splice(left.indexOf(row), 1);
    column = before;
  }
}
