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

/** A member of a programme as far as matching needs them. */
export interface MatchMember extends MentorState {
  personId: string;
  profile: MatchingProfile | null;
}

/** Two people to be matched, and the barriers between them. Null for a person who is not a member. */
export interface MatchPair {
  mentor: MatchMember | null;
  mentee: MatchMember | null;
  barriers: PairBarriers;
  now: Date;
}

/** A match with its score and explanation. */
export interface Match extends MatchScore {
  mentorId: string;
  menteeId: string;
}

/** A mentor's places and profile. */
export function toMentorInput({ personId, mentor, openPairings, profile }: MatchMember): MentorInput {
  const places = mentor?.maxPairings ?? 0;
  return { personId, places, freePlaces: Math.max(0, places - openPairings), profile };
}

/**
 * What keeps two people from being matched now, in order. For a person without the role in the programme, only that is
 * shown.
 */
export function pairExclusions({ mentor, mentee, barriers, now }: MatchPair): ExclusionShape[] {
  if (mentor && mentor.personId === mentee?.personId) return [{ reason: 'SAME_PERSON', text: 'excluded.samePerson' }];
  const [ofMentor, ofMentee] = [mentorExclusions(mentor, now), menteeExclusions(mentee)];
  const missing = [...ofMentee, ...ofMentor].filter(({ reason }) => reason === 'NOT_A_MEMBER');
  if (missing.length > 0 || !mentor || !mentee) return missing;
  const incompatible = preferenceExclusions(toMentorMatchProfile(toMentorInput(mentor)), toMenteeMatchProfile(mentee));
  return [...barrierExclusions(barriers), ...ofMentee, ...ofMentor, ...incompatible];
}

/** The match of two people, whether or not they can be matched. */
export function toMatch(mentor: MatchMember, mentee: MatchMember, weights: readonly CriterionWeightShape[]): Match {
  const scored = scoreMatch(toMentorMatchProfile(toMentorInput(mentor)), toMenteeMatchProfile(mentee), weights);
  return { mentorId: mentor.personId, menteeId: mentee.personId, ...scored };
}
