import { excluded, type ScoreMatrix } from '../assignment/score-matrix.domain.js';
import { preferenceExclusions } from '../matching/exclusions.domain.js';
import type { MenteeMatchProfile, MentorMatchProfile } from '../matching/match-profiles.domain.js';
import type { MessageTemplate } from '../matching/message-template.domain.js';
import { template } from '../refusals.js';

/**
 * Why a mentee has no mentor: no mentor has a place, all suitable mentors are taken, or none is suitable. Blocks and
 * conflicts are not named, because several coordinators read the reason.
 */
export function unmatchedReason(
  { points }: Pick<ScoreMatrix, 'points'>,
  row: number,
  mentors: readonly MentorMatchProfile[],
  mentee: MenteeMatchProfile,
): MessageTemplate {
  if (mentors.length === 0) return template('without.noMentor');
  const own = points.subarray(row * mentors.length, (row + 1) * mentors.length);
  const suitable = own.filter((score) => score !== excluded).length;
  if (suitable > 0) return template('without.places', { count: suitable });
  const found = mentors.flatMap((mentor) => preferenceExclusions(mentor, mentee));
  const languages = found.filter(({ reason }) => reason === 'LANGUAGE').length;
  if (languages === mentors.length) return template('without.language');
  return template(found.length > 0 ? 'without.wishes' : 'without.apart');
}
