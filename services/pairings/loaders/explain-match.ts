import { forbidden } from '../../shared/faults.js';
import { requireViewer } from '../../shared/operation.js';
import type { AsksPeople } from '../commands/ask-people.js';
import { askRoster } from '../commands/ask-roster.js';
import {
  type ExclusionShape,
  exclusionsFor,
  menteeExclusions,
  mentorExclusions,
} from '../domain/matching/exclusions.js';
import { type Match, matchOf, pairExclusions } from '../domain/matching/match.js';
import { coordinatesByProgramId } from './coordinates-by-program-id.loader.js';
import { keptApart } from './kept-apart.js';
import { candidatesOf } from './matching-candidates.js';
import { policyOf } from './policy-by-program-id.loader.js';
import type { Pair } from './standing.js';

/** Why two people suit each other, or everything that keeps them apart. */
export interface MatchExplained {
  suggestion: Match | null;
  exclusions: ExclusionShape[];
}

/**
 * Why these two suit each other, or every reason why they are not matched, as the viewer may see it. For the two and for
 * the programme's coordinators; throws UNAUTHENTICATED, and FORBIDDEN to everybody else, whoever the two may be.
 */
export async function explainMatch(operation: AsksPeople, pair: Pair): Promise<MatchExplained> {
  const { personId: viewerId } = requireViewer(operation);
  const { programId, mentorId, menteeId } = pair;
  const both = [mentorId, menteeId];
  const which = { programId, roles: [], personIds: [...new Set([...both, viewerId])] };
  await askRoster(operation, which);
  const { em, now } = operation;
  if (!both.includes(viewerId) && !(await coordinatesByProgramId(operation).load(programId)))
    throw forbidden('A match is explained to the two whom it is about, and to the coordinators of their programme.');
  const members = await candidatesOf(em, which);
  const memberOf = (id: string) => members.find(({ personId, roles }) => personId === id && roles.length > 0) ?? null;
  const [mentor, mentee] = [memberOf(mentorId), memberOf(menteeId)];
  if (both.includes(viewerId) && !memberOf(viewerId))
    return { suggestion: null, exclusions: outside(pair, viewerId, now) };
  const apart = (await keptApart(em, both)).of(mentorId, menteeId);
  const found = pairExclusions({ mentor, mentee, apart, now });
  if (found.length > 0 || !mentor || !mentee)
    return { suggestion: null, exclusions: exclusionsFor(found, { ...pair, viewerId, blockers: apart.blockers }) };
  return { suggestion: matchOf(mentor, mentee, (await policyOf(em, programId)).weights), exclusions: [] };
}

/** Who takes no part in a programme hears that, and nothing of who does. */
function outside({ menteeId }: Pair, viewerId: string, now: Date): ExclusionShape[] {
  return viewerId === menteeId ? menteeExclusions(null) : mentorExclusions(null, now);
}
