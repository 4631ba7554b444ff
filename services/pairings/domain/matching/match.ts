import type { MatchingProfile } from '../../../contracts/people-answers.js';
import {
  type Apart,
  apartExclusions,
  type ExclusionShape,
  type MentorState,
  menteeExclusions,
  mentorExclusions,
  seekingExclusions,
} from './exclusions.js';
import type { CriterionWeightShape } from './policy.js';
import { type Scored, scoreOf } from './score.js';
import { type MentorGiven, menteeSide, mentorSide } from './sides.js';

/** A member of a programme, as matching sees them. */
export interface Member extends MentorState {
  personId: string;
  profile: MatchingProfile | null;
}

/** Two people who may be matched, and what stands between them. Null: no member of the programme. */
export interface MatchPair {
  mentor: Member | null;
  mentee: Member | null;
  apart: Apart;
  now: Date;
}

/** Two who can be matched, with their score and why. */
export interface Match extends Scored {
  mentorId: string;
  menteeId: string;
}

/** A mentor's places and profile, as a side of a match is made of. */
export function mentorGiven({ personId, mentor, openPairings, profile }: Member): MentorGiven {
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
  const seeking = seekingExclusions(mentorSide(mentorGiven(mentor)), menteeSide(mentee));
  return [...apartExclusions(apart), ...ofMentee, ...ofMentor, ...seeking];
}

/** How well two people suit each other, whether or not they can be matched. */
export function matchOf(mentor: Member, mentee: Member, weights: readonly CriterionWeightShape[]): Match {
  const scored = scoreOf(mentorSide(mentorGiven(mentor)), menteeSide(mentee), weights);
  return { mentorId: mentor.personId, menteeId: mentee.personId, ...scored };
}
