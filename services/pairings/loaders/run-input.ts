import type { Em } from '../../shared/orm.js';
import { menteeExclusions, mentorExclusions } from '../domain/matching/exclusions.js';
import { mentorGiven } from '../domain/matching/match.js';
import type { MatchingAlgorithmName, RunInput } from '../domain/matching/run-input.js';
import { keptApart } from './kept-apart.js';
import { candidatesOf } from './matching-candidates.js';
import { policyOf } from './policy-by-program-id.loader.js';

/**
 * All that a match run of this programme decides with, as it is known here: mentors who take somebody now and have a free
 * place, mentees who are there and have no open pairing in this programme. Five statements.
 */
export async function runInputOf(
  em: Em,
  { programId, algorithm, now }: { programId: string; algorithm: MatchingAlgorithmName; now: Date },
): Promise<RunInput> {
  const { weights } = await policyOf(em, programId);
  const members = await candidatesOf(em, { programId, roles: ['MENTOR', 'MENTEE'], personIds: [] });
  const mentors = members.filter((member) => mentorExclusions(member, now).length === 0);
  const mentees = members.filter((member) => !member.pairedAsMentee && menteeExclusions(member).length === 0);
  const ids = new Set([...mentors, ...mentees].map(({ personId }) => personId));
  const apart = (await keptApart(em, [...ids])).pairs;
  return {
    algorithm,
    weights,
    mentors: mentors.map(mentorGiven),
    mentees: mentees.map(({ personId, profile }) => ({ personId, profile })),
    apart,
  };
}
