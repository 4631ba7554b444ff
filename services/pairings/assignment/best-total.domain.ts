import { type Assignment, excluded, type ScoreMatrix, unassigned } from './score-matrix.domain.js';

/** Costs of pairs, prices of rows and columns, and who has whom so far. */
interface Market {
  matrix: ScoreMatrix;
  /** Being paired at all decides between equal totals: a point is worth more than all pairs together. */
  unit: number;
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  mentorOf: Assignment;
  menteesOf: number[][];
}

/** How far each column is from the row that looks for a place, and by which row it is reached. */
interface Search {
  distance: Float64Array;
  from: Int32Array;
  done: Uint8Array;
  reached: { row: number; at: number }[];
  /** The cheapest way for somebody to stay without a mentor. */
  without: { row: number; at: number };
}

/** Where a chain of moves ends: in a free place, or with somebody who stays without. */
interface End {
  column: number;
  at: number;
}

/**
 * The assignment with the greatest total score under each mentor's places; among equal totals one with the most pairs.
 * A minimum-cost assignment by shortest augmenting paths (Jonker and Volgenant, 1987), with a column for each mentor
 * instead of one for each place: mentees × (mentors + mentees) steps for each mentee at the very worst.
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
  for (let row = 0; row < matrix.mentees; row++) place(market, row);
  return market.mentorOf;
}

/** Finds the cheapest chain of moves by which this mentee gets a place, or stays without, and makes them. */
function place(market: Market, start: number): void {
  const { mentors } = market.matrix;
  const search: Search = {
    distance: new Float64Array(mentors).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(mentors).fill(unassigned),
    done: new Uint8Array(mentors),
    reached: [],
    without: { row: start, at: Number.POSITIVE_INFINITY },
  };
  reach(market, search, start, 0);
  settle(market, search, nearestEnd(market, search));
}

/** Goes on from the nearest column to the next, until one has a place left or staying without is cheaper. */
function nearestEnd(market: Market, search: Search): End {
  for (;;) {
    const column = nearest(search);
    const at = column === unassigned ? Number.POSITIVE_INFINITY : (search.distance[column] ?? 0);
    if (search.without.at <= at) return { column: unassigned, at: search.without.at };
    const taken = market.menteesOf[column] ?? [];
    if (taken.length < (market.matrix.places[column] ?? 0)) return { column, at };
    search.done[column] = 1;
    for (const row of taken) reach(market, search, row, at);
  }
}

/** Looks from a row at every column that is not done. */
function reach({ matrix, unit, rowPrice, columnPrice }: Market, search: Search, row: number, at: number): void {
  const { mentors, points } = matrix;
  const { distance, from, done, reached, without } = search;
  const base = at - (rowPrice[row] ?? 0);
  reached.push({ row, at });
  if (base < without.at) search.without = { row, at: base };
  const begin = row * mentors;
  for (let column = 0; column < mentors; column++) {
    const score = points[begin + column] as number;
    if (score === excluded || done[column]) continue;
    const far = base - (score * unit + 1) - (columnPrice[column] as number);
    if (far < (distance[column] as number)) {
      distance[column] = far;
      from[column] = row;
    }
  }
}

function nearest({ distance, done }: Search): number {
  let best = unassigned;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < distance.length; column++) {
    if (done[column] || (distance[column] as number) >= least) continue;
    least = distance[column] as number;
    best = column;
  }
  return best;
}

/** Moves everybody on the chain, and changes the prices by which it was the cheapest. */
function settle(market: Market, search: Search, end: End): void {
  const { rowPrice, columnPrice, mentorOf, menteesOf } = market;
  for (const { row, at } of search.reached) rowPrice[row] = (rowPrice[row] ?? 0) + end.at - at;
  search.done.forEach((done, column) => {
    if (done) columnPrice[column] = (columnPrice[column] ?? 0) + (search.distance[column] ?? 0) - end.at;
  });
  let row = end.column === unassigned ? search.without.row : (search.from[end.column] ?? unassigned);
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
