import type { Em } from '../../shared/database/orm.js';
import { menteeExclusions, mentorExclusions } from '../domain/matching/exclusions.js';
import { toMentorInput } from '../domain/matching/match.js';
import type { MatchingAlgorithmName, MatchRunInput } from '../domain/matching/run-input.js';
import { findPairBarriers } from './kept-apart.js';
import { findMatchCandidates } from './matching-candidates.js';
import { findPolicy } from './policy-by-program-id.loader.js';

/**
 * All that a match run of this programme decides with, as it is known here: mentors who take somebody now and have a free
 * place, mentees who are there and have no open pairing in this programme. Five statements.
 */
export async function loadMatchRunInput(
  em: Em,
  { programId, algorithm, now }: { programId: string; algorithm: MatchingAlgorithmName; now: Date },
): Promise<MatchRunInput> {
  const { weights } = await findPolicy(em, programId);
  const members = await findMatchCandidates(em, { programId, roles: ['MENTOR', 'MENTEE'], personIds: [] });
  const mentors = members.filter((member) => mentorExclusions(member, now).length === 0);
  const mentees = members.filter((member) => !member.pairedAsMentee && menteeExclusions(member).length === 0);
  const ids = new Set([...mentors, ...mentees].map(({ personId }) => personId));
  const apart = (await findPairBarriers(em, [...ids])).pairs;
  return {
    algorithm,
    weights,
    mentors: mentors.map(toMentorInput),
    mentees: mentees.map(({ personId, profile }) => ({ personId, profile })),
    apart,
  };
}
