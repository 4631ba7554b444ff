import type { Em } from '../../shared/database/orm.js';
import { menteeExclusions, mentorExclusions } from '../matching/exclusions.domain.js';
import { toMentorInput } from '../matching/match.domain.js';
import { findMatchCandidates } from '../matching/match-candidates.loaders.js';
import { findPairBarriers } from '../matching/pair-barriers.loaders.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import type { MatchingAlgorithmName, MatchRunInput } from './match-run-input.domain.js';

/**
 * The input of a match run of a programme, by stored facts: mentors who accept requests and have a free place, and
 * mentees without an open pairing in this programme. Five statements.
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
