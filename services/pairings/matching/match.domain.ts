import type { MatchingProfile } from '../../contracts/people-rpc.js';
import type { CriterionWeightShape } from '../policy/matching-policy.domain.js';
import {
  barrierExclusions,
  type ExclusionShape,
  type MentorState,
  menteeExclusions,
  mentorExclusions,
  type PairBarriers,
  preferenceExclusions,
} from './exclusions.domain.js';
import { type MentorInput, toMenteeMatchProfile, toMentorMatchProfile } from './match-profiles.domain.js';
import { type MatchScore, scoreMatch } from './score.domain.js';

/** A member of a programme, as matching sees them. */
export interface MatchMember extends MentorState {
  personId: string;
  profile: MatchingProfile | null;
}

/** Two people who may be matched, and what stands between them. Null: no member of the programme. */
export interface MatchPair {
  mentor: MatchMember | null;
  mentee: MatchMember | null;
  apart: PairBarriers;
  now: Date;
}

/** Two who can be matched, with their score and why. */
export interface Match extends MatchScore {
  mentorId: string;
  menteeId: string;
}

/** A mentor's places and profile, as a side of a match is made of. */
export function toMentorInput({ personId, mentor, openPairings, profile }: MatchMember): MentorInput {
  const places = mentor?.maxPairings ?? 0;
  return { personId, places, freePlaces: Math.max(0, places - openPairings), profile };
}

/**
 * Every reason why these two cannot be matched now, in order; none when they can. Of who does not have their role in the
 * programme nothing else is told.
 */
export function pairExclusions({ mentor, mentee, apart, now }: MatchPair): ExclusionShape[] {
  if (mentor && mentor.personId === mentee?.personId) return [{ reason: 'SAME_PERSON', text: 'excluded.samePerson' }];
  const [ofMentor, ofMentee] = [mentorExclusions(mentor, now), menteeExclusions(mentee)];
  const missing = [...ofMentee, ...ofMentor].filter(({ reason }) => reason === 'NOT_A_MEMBER');
  if (missing.length > 0 || !mentor || !mentee) return missing;
  const seeking = preferenceExclusions(toMentorMatchProfile(toMentorInput(mentor)), toMenteeMatchProfile(mentee));
  return [...barrierExclusions(apart), ...ofMentee, ...ofMentor, ...seeking];
}

/** How well two people suit each other, whether or not they can be matched. */
export function toMatch(mentor: MatchMember, mentee: MatchMember, weights: readonly CriterionWeightShape[]): Match {
  const scored = scoreMatch(toMentorMatchProfile(toMentorInput(mentor)), toMenteeMatchProfile(mentee), weights);
  return { mentorId: mentor.personId, menteeId: mentee.personId, ...scored };
}
