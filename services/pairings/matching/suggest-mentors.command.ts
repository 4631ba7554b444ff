import type { Em } from '../../shared/database/orm.js';
import { badInput } from '../../shared/faults.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import type { PeopleOperation } from '../facts/refresh-person-facts.command.js';
import { refreshRoster } from '../facts/refresh-roster.command.js';
import { findPolicy } from '../policy/matching-policy.loaders.js';
import { PairingRequestEntity } from '../requests/pairing-request.entity.js';
import { openRequestStatuses } from '../requests/request.domain.js';
import type { Match } from './match.domain.js';
import { findMatchCandidates, type MatchCandidate } from './match-candidates.loaders.js';
import { findPairBarriers } from './pair-barriers.loaders.js';
import { rankMentors } from './rank-mentors.domain.js';

const maxSuggestions = 50;

/**
 * The best mentors for the viewer as a mentee of the programme, best first, then by id; empty for a viewer who is not a
 * mentee of it. Mentors who cannot be matched with them, or accept no request of theirs now, are left out. The number
 * of statements does not depend on the number of mentors. Throws UNAUTHENTICATED, and BAD_USER_INPUT for `first`.
 */
export async function suggestMentors(operation: PeopleOperation, programId: string, first: number): Promise<Match[]> {
  const { personId } = requireViewer(operation);
  if (!Number.isInteger(first) || first < 0 || first > maxSuggestions)
    throw badInput('first', `'first' is ${first}: 0 to ${maxSuggestions} is allowed.`);
  const selection = { programId, roles: ['MENTOR' as const], personIds: [personId] };
  await refreshRoster(operation, selection);
  const { em, now } = operation;
  const members = await findMatchCandidates(em, selection);
  const mentee = members.find((member) => member.personId === personId);
  if (!mentee?.roles.includes('MENTEE')) return [];
  const asked = await findAskedMentors(em, programId, personId);
  const barriers = await findPairBarriers(
    em,
    members.map((member) => member.personId),
  );
  return rankMentors({
    mentee,
    mentors: members.filter((mentor) => takesRequests(mentor) && !asked.has(mentor.personId)),
    barriersTo: (mentorId) => barriers.between(mentorId, personId),
    weights: (await findPolicy(em, programId)).weights,
    now,
    first,
  });
}

const takesRequests = ({ mentor, pendingRequests }: MatchCandidate): boolean =>
  pendingRequests < (mentor?.maxPendingRequests ?? 0);

/** Mentors from whom the mentee awaits an answer. */
async function findAskedMentors(em: Em, programId: string, fromId: string): Promise<Set<string>> {
  const open = { programId, fromId, status: { $in: [...openRequestStatuses] } };
  const requests = await em.find(PairingRequestEntity, open, { fields: ['toId'] });
  return new Set(requests.map(({ toId }) => toId));
}
