import { type Apart, apartExclusions, menteeExclusions, mentorExclusions, suits } from './exclusions.js';
import { type Match, type Member, mentorGiven } from './match.js';
import type { CriterionWeightShape } from './policy.js';
import { pointsOf, scoreOf, weighing } from './score.js';
import { menteeSide, mentorSide } from './sides.js';

/** A mentee and the mentors among whom they look. */
export interface Ranking {
  mentee: Member;
  mentors: readonly Member[];
  apartFrom(mentorId: string): Apart;
  weights: readonly CriterionWeightShape[];
  now: Date;
  first: number;
}

/** The mentors with whom this mentee can be matched now, the best first, then by id; no more than `first`. */
export function rankMentors({ mentee, mentors, apartFrom, weights, now, first }: Ranking): Match[] {
  if (menteeExclusions(mentee).length > 0) return [];
  const seeking = menteeSide(mentee);
  const counted = weighing(weights);
  return mentors
    .filter(({ personId }) => personId !== mentee.personId && apartExclusions(apartFrom(personId)).length === 0)
    .filter((mentor) => mentorExclusions(mentor, now).length === 0)
    .map((mentor) => mentorSide(mentorGiven(mentor)))
    .filter((mentor) => suits(mentor, seeking))
    .map((mentor) => ({ mentor, points: pointsOf(mentor, seeking, counted) }))
    .sort((a, b) => b.points - a.points || (a.mentor.personId < b.mentor.personId ? -1 : 1))
    .slice(0, first)
    .map(({ mentor }) => ({
      mentorId: mentor.personId,
      menteeId: mentee.personId,
      ...scoreOf(mentor, seeking, weights),
    }));
}
