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

const mostSuggestions = 50;

/**
 * The mentors who suit the viewer best as a mentee of the programme, the best first, then by id; nobody for who is no
 * mentee of it. Who cannot be matched with them is left out, and so is who would take no request of theirs now. As many
 * statements for a thousand mentors as for one. Throws UNAUTHENTICATED, BAD_USER_INPUT naming `first`.
 */
export async function suggestMentors(operation: PeopleOperation, programId: string, first: number): Promise<Match[]> {
  const { personId } = requireViewer(operation);
  if (!Number.isInteger(first) || first < 0 || first > mostSuggestions)
    throw badInput('first', `'first' is ${first}: 0 to ${mostSuggestions} is allowed.`);
  const which = { programId, roles: ['MENTOR' as const], personIds: [personId] };
  await refreshRoster(operation, which);
  const { em, now } = operation;
  const members = await findMatchCandidates(em, which);
  const mentee = members.find((member) => member.personId === personId);
  if (!mentee?.roles.includes('MENTEE')) return [];
  const asked = await askedAlready(em, programId, personId);
  const apart = await findPairBarriers(
    em,
    members.map((member) => member.personId),
  );
  return rankMentors({
    mentee,
    mentors: members.filter((mentor) => takesRequests(mentor) && !asked.has(mentor.personId)),
    barriersTo: (mentorId) => apart.between(mentorId, personId),
    weights: (await findPolicy(em, programId)).weights,
    now,
    first,
  });
}

const takesRequests = ({ mentor, pendingRequests }: MatchCandidate): boolean =>
  pendingRequests < (mentor?.maxPendingRequests ?? 0);

/** Mentors whose answer the mentee waits for. */
async function askedAlready(em: Em, programId: string, fromId: string): Promise<Set<string>> {
  const open = { programId, fromId, status: { $in: [...openRequestStatuses] } };
  const requests = await em.find(PairingRequestEntity, open, { fields: ['toId'] });
  return new Set(requests.map(({ toId }) => toId));
}
