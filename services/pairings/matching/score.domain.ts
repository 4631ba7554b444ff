import type { CriterionName, CriterionWeightShape } from '../policy/matching-policy.domain.js';
import { template } from '../refusals.js';
import { criterionByName } from './criteria.domain.js';
import { unknownScore } from './criterion.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import type { MessageTemplate } from './message-template.domain.js';

/** Scores are counted in whole points, a million to one, so that they add up to the last. */
export const pointsPerScore = 1_000_000;

/** One criterion's part in a score. */
export interface ScoredCriterion {
  criterion: CriterionName;
  weight: number;
  score: number;
  /** Points of the whole score. */
  points: number;
  explanation: MessageTemplate;
}

/** How well two people suit each other, in points, and why. */
export interface MatchScore {
  points: number;
  breakdown: ScoredCriterion[];
}

/** The weights that weigh something. */
export function positiveWeights(weights: readonly CriterionWeightShape[]): CriterionWeightShape[] {
  return weights.filter(({ weight }) => weight > 0);
}

/** The score of two people alone: that of `scoreOf`, for who compares many. `weights` are those that weigh something. */
export function matchPoints(
  mentor: MentorMatchProfile,
  mentee: MenteeMatchProfile,
  weights: readonly CriterionWeightShape[],
): number {
  let sum = 0;
  let whole = 0;
  for (const { criterion, weight } of weights) {
    sum += weight * (criterionByName[criterion].measure(mentor, mentee) ?? unknownScore);
    whole += weight;
  }
  return whole === 0 ? 0 : Math.round((sum / whole) * pointsPerScore);
}

/**
 * How well two people suit each other: for each criterion that weighs something its score, its share in the whole and one
 * sentence why. The shares add up to the score: what rounding takes from one goes to the next.
 */
export function scoreMatch(
  mentor: MentorMatchProfile,
  mentee: MenteeMatchProfile,
  weights: readonly CriterionWeightShape[],
): MatchScore {
  const counted = positiveWeights(weights);
  const whole = counted.reduce((total, { weight }) => total + weight, 0);
  let sum = 0;
  let told = 0;
  const breakdown = counted.map(({ criterion, weight }) => {
    const { measure, explain } = criterionByName[criterion];
    const measured = measure(mentor, mentee);
    const score = measured ?? unknownScore;
    sum += weight * score;
    const upToHere = Math.round((sum / whole) * pointsPerScore);
    const points = upToHere - told;
    told = upToHere;
    const explanation = measured === null ? template(`match.${criterion}.unknown`) : explain(mentor, mentee);
    return { criterion, weight, score, points, explanation };
  });
  return { points: told, breakdown };
}
