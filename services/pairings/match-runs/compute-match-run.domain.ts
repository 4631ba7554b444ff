import { maximizeTotalScore } from '../assignment/best-total.domain.js';
import { countBlockingPairs } from '../assignment/blocking-pairs.domain.js';
import { deferredAcceptance } from '../assignment/deferred-acceptance.domain.js';
import {
  type Assignment,
  excluded,
  type ScoreMatrix,
  sumPoints,
  unassigned,
} from '../assignment/score-matrix.domain.js';
import { seededShuffle } from '../assignment/seeded-shuffle.domain.js';
import { areCompatible } from '../matching/exclusions.domain.js';
import {
  type MenteeMatchProfile,
  type MentorMatchProfile,
  toMenteeMatchProfile,
  toMentorMatchProfile,
} from '../matching/match-profiles.domain.js';
import type { MessageTemplate } from '../matching/message-template.domain.js';
import { matchPoints, positiveWeights, type ScoredCriterion, scoreMatch } from '../matching/score.domain.js';
import { canonicalizeInput, type ExcludedPair, type MatchRunInput } from './match-run-input.domain.js';
import { unmatchedReason } from './unmatched-reasons.domain.js';

/** A pair that a run suggests. */
export interface SuggestedPair {
  mentorId: string;
  menteeId: string;
  points: number;
  breakdown: ScoredCriterion[];
}

/** The outcome of a match run. */
export interface MatchRunOutcome {
  suggestions: SuggestedPair[];
  /** Mentees without a mentor, and why. */
  unmatched: { personId: string; why: MessageTemplate }[];
  totalPoints: number;
  blockingPairs: number;
}

const solvers = { BEST_TOTAL: maximizeTotalScore, DEFERRED_ACCEPTANCE: deferredAcceptance };

/**
 * Matches all mentees and mentors of a programme at once. The order of the input does not matter: the seed alone breaks
 * ties.
 */
export function computeMatchRun({ input, seed }: { input: MatchRunInput; seed: number }): MatchRunOutcome {
  const { algorithm, weights, mentors: givenMentors, mentees: givenMentees, apart } = canonicalizeInput(input);
  const mentors = seededShuffle(givenMentors, seed).map(toMentorMatchProfile);
  const mentees = seededShuffle(givenMentees, seed).map(toMenteeMatchProfile);
  const matrix = matrixOf(mentors, mentees, { weights, apart });
  const assignment = solvers[algorithm](matrix);
  return {
    suggestions: suggestionsOf(mentors, mentees, assignment).map(([mentor, mentee]) => ({
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      ...scoreMatch(mentor, mentee, weights),
    })),
    unmatched: mentees.flatMap((mentee, row) =>
      assignment[row] === unassigned
        ? [{ personId: mentee.personId, why: unmatchedReason(matrix, row, mentors, mentee) }]
        : [],
    ),
    totalPoints: sumPoints(matrix, assignment),
    blockingPairs: countBlockingPairs(matrix, assignment),
  };
}

/** The scores of all pairs. Pairs with a barrier and incompatible pairs are excluded. */
function matrixOf(
  mentors: MentorMatchProfile[],
  mentees: MenteeMatchProfile[],
  { weights, apart }: Pick<MatchRunInput, 'weights' | 'apart'>,
): ScoreMatrix {
  const positive = positiveWeights(weights);
  const excludedMentors = excludedByMentee(apart);
  const points = new Int32Array(mentors.length * mentees.length);
  mentees.forEach((mentee, row) => {
    const barred = excludedMentors.get(mentee.personId);
    mentors.forEach((mentor, column) => {
      const possible =
        mentor.personId !== mentee.personId && !barred?.has(mentor.personId) && areCompatible(mentor, mentee);
      points[row * mentors.length + column] = possible ? matchPoints(mentor, mentee, positive) : excluded;
    });
  });
  const places = mentors.map(({ freePlaces }) => Math.max(0, freePlaces));
  return { mentors: mentors.length, mentees: mentees.length, places, points };
}

/** The mentors who are excluded for each mentee. */
function excludedByMentee(apart: ExcludedPair[]): Map<string, Set<string>> {
  const byMentee = new Map<string, Set<string>>();
  for (const { mentorId, menteeId } of apart)
    byMentee.set(menteeId, (byMentee.get(menteeId) ?? new Set()).add(mentorId));
  return byMentee;
}

function suggestionsOf(
  mentors: MentorMatchProfile[],
  mentees: MenteeMatchProfile[],
  assignment: Assignment,
): [MentorMatchProfile, MenteeMatchProfile][] {
  return mentees.flatMap((mentee, row) => {
    const mentor = mentors[assignment[row] ?? unassigned];
    return mentor ? [[mentor, mentee] as [MentorMatchProfile, MenteeMatchProfile]] : [];
  });
}
