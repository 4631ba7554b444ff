import { bestTotal } from './best-total.js';
import { countBlockingPairs } from './blocking-pairs.js';
import { deferredAcceptance } from './deferred-acceptance.js';
import { suits } from './exclusions.js';
import { canonicalInput, type KeptApart, type RunInput } from './run-input.js';
import type { Said } from './said.js';
import { pointsOf, type ScoredCriterion, scoreOf, weighing } from './score.js';
import { type Assignment, excluded, nobody, type ScoreMatrix, totalOf } from './score-matrix.js';
import { seededOrder } from './seeded-order.js';
import { type MenteeSide, type MentorSide, menteeSide, mentorSide } from './sides.js';
import { whyWithout } from './without.js';

/** A pair that a run suggests. */
export interface Suggested {
  mentorId: string;
  menteeId: string;
  points: number;
  breakdown: ScoredCriterion[];
}

/** What a run comes to. */
export interface RunOutcome {
  suggestions: Suggested[];
  /** Mentees who stay without a mentor. */
  unmatched: { personId: string; why: Said }[];
  totalPoints: number;
  blockingPairs: number;
}

const solvers = { BEST_TOTAL: bestTotal, DEFERRED_ACCEPTANCE: deferredAcceptance };

/**
 * Matches all of a programme's mentees and mentors at once. The order of the input does not matter: the seed alone decides
 * who comes first where several answers are as good.
 */
export function computeRun({ input, seed }: { input: RunInput; seed: number }): RunOutcome {
  const { algorithm, weights, mentors: givenMentors, mentees: givenMentees, apart } = canonicalInput(input);
  const mentors = seededOrder(givenMentors, seed).map(mentorSide);
  const mentees = seededOrder(givenMentees, seed).map(menteeSide);
  const matrix = matrixOf(mentors, mentees, { weights, apart });
  const assignment = solvers[algorithm](matrix);
  return {
    suggestions: suggestionsOf(mentors, mentees, assignment).map(([mentor, mentee]) => ({
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      ...scoreOf(mentor, mentee, weights),
    })),
    unmatched: mentees.flatMap((mentee, row) =>
      assignment[row] === nobody ? [{ personId: mentee.personId, why: whyWithout(matrix, row, mentors, mentee) }] : [],
    ),
    totalPoints: totalOf(matrix, assignment),
    blockingPairs: countBlockingPairs(matrix, assignment),
  };
}

/** The score of every pair; who is kept apart, or does not suit the other at all, is excluded. */
function matrixOf(
  mentors: MentorSide[],
  mentees: MenteeSide[],
  { weights, apart }: Pick<RunInput, 'weights' | 'apart'>,
): ScoreMatrix {
  const counted = weighing(weights);
  const keptApart = togetherById(apart);
  const points = new Int32Array(mentors.length * mentees.length);
  mentees.forEach((mentee, row) => {
    const not = keptApart.get(mentee.personId);
    mentors.forEach((mentor, column) => {
      const possible = mentor.personId !== mentee.personId && !not?.has(mentor.personId) && suits(mentor, mentee);
      points[row * mentors.length + column] = possible ? pointsOf(mentor, mentee, counted) : excluded;
    });
  });
  const places = mentors.map(({ freePlaces }) => Math.max(0, freePlaces));
  return { mentors: mentors.length, mentees: mentees.length, places, points };
}

/** Each mentee, and the mentors from whom they are kept apart. */
function togetherById(apart: KeptApart[]): Map<string, Set<string>> {
  const byMentee = new Map<string, Set<string>>();
  for (const { mentorId, menteeId } of apart)
    byMentee.set(menteeId, (byMentee.get(menteeId) ?? new Set()).add(mentorId));
  return byMentee;
}

function suggestionsOf(
  mentors: MentorSide[],
  mentees: MenteeSide[],
  assignment: Assignment,
): [MentorSide, MenteeSide][] {
  return mentees.flatMap((mentee, row) => {
    const mentor = mentors[assignment[row] ?? nobody];
    return mentor ? [[mentor, mentee] as [MentorSide, MenteeSide]] : [];
  });
}
