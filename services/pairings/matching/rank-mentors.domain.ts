import type { CriterionWeightShape } from '../policy/matching-policy.domain.js';
import {
  areCompatible,
  barrierExclusions,
  menteeExclusions,
  mentorExclusions,
  type PairBarriers,
} from './exclusions.domain.js';
import { type Match, type MatchMember, toMentorInput } from './match.domain.js';
import { toMenteeMatchProfile, toMentorMatchProfile } from './match-profiles.domain.js';
import { matchPoints, positiveWeights, scoreMatch } from './score.domain.js';

/** A mentee, and the mentors to be ranked for them. */
export interface RankingInput {
  mentee: MatchMember;
  mentors: readonly MatchMember[];
  barriersTo(mentorId: string): PairBarriers;
  weights: readonly CriterionWeightShape[];
  now: Date;
  first: number;
}

/** The mentors with whom a mentee can be matched now, best first, then by id; at most `first`. */
export function rankMentors({ mentee, mentors, barriersTo, weights, now, first }: RankingInput): Match[] {
  if (menteeExclusions(mentee).length > 0) return [];
  const profile = toMenteeMatchProfile(mentee);
  const positive = positiveWeights(weights);
  return mentors
    .filter(({ personId }) => personId !== mentee.personId && barrierExclusions(barriersTo(personId)).length === 0)
    .filter((mentor) => mentorExclusions(mentor, now).length === 0)
    .map((mentor) => toMentorMatchProfile(toMentorInput(mentor)))
    .filter((mentor) => areCompatible(mentor, profile))
    .map((mentor) => ({ mentor, points: matchPoints(mentor, profile, positive) }))
    .sort((a, b) => b.points - a.points || (a.mentor.personId < b.mentor.personId ? -1 : 1))
    .slice(0, first)
    .map(({ mentor }) => ({
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      ...scoreMatch(mentor, profile, weights),
    }));
}
