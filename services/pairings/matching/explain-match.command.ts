import { forbidden } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { CandidatePair } from '../facts/candidate-pair.domain.js';
import { coordinatorCheck } from '../facts/coordinator-check.command.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { refreshRoster } from '../facts/refresh-roster.command.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { type ExclusionShape, menteeExclusions, mentorExclusions, redactExclusions } from './exclusions.domain.js';
import { type Match, pairExclusions, toMatch } from './match.domain.js';
import { findMatchCandidates } from './match-candidates.loaders.js';
import { findPairBarriers } from './pair-barriers.loaders.js';

/** Why two people suit each other, or everything that keeps them apart. */
export interface ExplainedMatch {
  suggestion: Match | null;
  exclusions: ExclusionShape[];
}

/**
 * Why these two suit each other, or every reason why they are not matched, as the viewer may see it. For the two and for
 * the programme's coordinators; throws UNAUTHENTICATED, and FORBIDDEN to everybody else, whoever the two may be.
 */
export async function explainMatch(operation: PeopleOperation, pair: CandidatePair): Promise<ExplainedMatch> {
  const { personId: viewerId } = requireViewer(operation);
  const { programId, mentorId, menteeId } = pair;
  const both = [mentorId, menteeId];
  const which = { programId, roles: [], personIds: [...new Set([...both, viewerId])] };
  await refreshRoster(operation, which);
  const { em, now } = operation;
  if (!both.includes(viewerId) && !(await coordinatorCheck(operation).load(programId)))
    throw forbidden('A match is explained to the two whom it is about, and to the coordinators of their programme.');
  const members = await findMatchCandidates(em, which);
  const memberOf = (id: string) => members.find(({ personId, roles }) => personId === id && roles.length > 0) ?? null;
  const [mentor, mentee] = [memberOf(mentorId), memberOf(menteeId)];
  if (both.includes(viewerId) && !memberOf(viewerId))
    return { suggestion: null, exclusions: outside(pair, viewerId, now) };
  const apart = (await findPairBarriers(em, both)).between(mentorId, menteeId);
  const found = pairExclusions({ mentor, mentee, apart, now });
  if (found.length > 0 || !mentor || !mentee)
    return { suggestion: null, exclusions: redactExclusions(found, { ...pair, viewerId, blockers: apart.blockers }) };
  return { suggestion: toMatch(mentor, mentee, (await findPolicy(em, programId)).weights), exclusions: [] };
}

/** Who takes no part in a programme hears that, and nothing of who does. */
function outside({ menteeId }: CandidatePair, viewerId: string, now: Date): ExclusionShape[] {
  return viewerId === menteeId ? menteeExclusions(null) : mentorExclusions(null, now);
}
