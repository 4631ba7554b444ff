import type { CriterionName, CriterionWeightShape } from '../policy/matching-policy.domain.js';
import { template } from '../refusals.js';
import { criterionByName } from './criteria.domain.js';
import { unknownScore } from './criterion.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from './match-profiles.domain.js';
import type { MessageTemplate } from './message-template.domain.js';

/** Points of a full score. Whole points add up exactly. */
export const pointsPerScore = 1_000_000;

/** The score of one criterion, and its contribution to the total. */
export interface ScoredCriterion {
  criterion: CriterionName;
  weight: number;
  score: number;
  /** The contribution to the total score, in points. */
  points: number;
  explanation: MessageTemplate;
}

/** The total score of a match in points, and its parts. */
export interface MatchScore {
  points: number;
  breakdown: ScoredCriterion[];
}

/** The weights above 0. */
export function positiveWeights(weights: readonly CriterionWeightShape[]): CriterionWeightShape[] {
  return weights.filter(({ weight }) => weight > 0);
}

/** The total of `scoreMatch` alone, for comparing many pairs. Takes positive weights only. */
export function matchPoints(
  mentor: MentorMatchProfile,
  mentee: MenteeMatchProfile,
  weights: readonly CriterionWeightShape[],
): number {
  let sum = 0;
  let totalWeight = 0;
  for (const { criterion, weight } of weights) {
    sum += weight * (criterionByName[criterion].measure(mentor, mentee) ?? unknownScore);
    totalWeight += weight;
  }
  return totalWeight === 0 ? 0 : Math.round((sum / totalWeight) * pointsPerScore);
}

/**
 * The score of a match: for each criterion with a positive weight, its score, its contribution and an explanation.
 * Contributions add up to the total: each takes over the rounding of those before it.
 */
export function scoreMatch(
  mentor: MentorMatchProfile,
  mentee: MenteeMatchProfile,
  weights: readonly CriterionWeightShape[],
): MatchScore {
  const positive = positiveWeights(weights);
  const totalWeight = positive.reduce((total, { weight }) => total + weight, 0);
  let sum = 0;
  let pointsSoFar = 0;
  const breakdown = positive.map(({ criterion, weight }) => {
    const { measure, explain } = criterionByName[criterion];
    const measured = measure(mentor, mentee);
    const score = measured ?? unknownScore;
    sum += weight * score;
    const pointsUpToHere = Math.round((sum / totalWeight) * pointsPerScore);
    const points = pointsUpToHere - pointsSoFar;
    pointsSoFar = pointsUpToHere;
    const explanation = measured === null ? template(`match.${criterion}.unknown`) : explain(mentor, mentee);
    return { criterion, weight, score, points, explanation };
  });
  return { points: pointsSoFar, breakdown };
}
