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

/** Why two people match, or all reasons why they do not. */
export interface ExplainedMatch {
  suggestion: Match | null;
  exclusions: ExclusionShape[];
}

/**
 * Explains why two people match, or all reasons why they do not, as far as the viewer may see them. Throws
 * UNAUTHENTICATED when signed out, and FORBIDDEN to everybody but the two and the programme's coordinators, also for
 * unknown persons.
 */
export async function explainMatch(operation: PeopleOperation, pair: CandidatePair): Promise<ExplainedMatch> {
  const { personId: viewerId } = requireViewer(operation);
  const { programId, mentorId, menteeId } = pair;
  const both = [mentorId, menteeId];
  const selection = { programId, roles: [], personIds: [...new Set([...both, viewerId])] };
  await refreshRoster(operation, selection);
  const { em, now } = operation;
  if (!both.includes(viewerId) && !(await coordinatorCheck(operation).load(programId)))
    throw forbidden('A match is explained to the two whom it is about, and to the coordinators of their programme.');
  const members = await findMatchCandidates(em, selection);
  const memberOf = (id: string) => members.find(({ personId, roles }) => personId === id && roles.length > 0) ?? null;
  const [mentor, mentee] = [memberOf(mentorId), memberOf(menteeId)];
  if (both.includes(viewerId) && !memberOf(viewerId))
    return { suggestion: null, exclusions: exclusionsOfOutsider(pair, viewerId, now) };
  const barriers = (await findPairBarriers(em, both)).between(mentorId, menteeId);
  const found = pairExclusions({ mentor, mentee, barriers, now });
  if (found.length > 0 || !mentor || !mentee)
    return {
      suggestion: null,
      exclusions: redactExclusions(found, { ...pair, viewerId, blockers: barriers.blockers }),
    };
  return { suggestion: toMatch(mentor, mentee, (await findPolicy(em, programId)).weights), exclusions: [] };
}

/** A viewer who is not a member learns that alone, and nothing of the other person. */
function exclusionsOfOutsider({ menteeId }: CandidatePair, viewerId: string, now: Date): ExclusionShape[] {
  return viewerId === menteeId ? menteeExclusions(null) : mentorExclusions(null, now);
}
