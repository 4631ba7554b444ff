import { badInput } from '../../shared/faults.js';
import { requireViewer } from '../../shared/operation.js';
import type { Em } from '../../shared/orm.js';
import type { AsksPeople } from '../commands/ask-people.js';
import { askRoster } from '../commands/ask-roster.js';
import type { Match } from '../domain/matching/match.js';
import { rankMentors } from '../domain/matching/rank.js';
import { openRequestStatuses } from '../domain/request.js';
import { PairingRequestEntity } from '../entities/pairing-request.entity.js';
import { keptApart } from './kept-apart.js';
import { type Candidate, candidatesOf } from './matching-candidates.js';
import { policyOf } from './policy-by-program-id.loader.js';

const mostSuggestions = 50;

/**
 * The mentors who suit the viewer best as a mentee of the programme, the best first, then by id; nobody for who is no
 * mentee of it. Who cannot be matched with them is left out, and so is who would take no request of theirs now. As many
 * statements for a thousand mentors as for one. Throws UNAUTHENTICATED, BAD_USER_INPUT naming `first`.
 */
export async function suggestMentors(operation: AsksPeople, programId: string, first: number): Promise<Match[]> {
  const { personId } = requireViewer(operation);
  if (!Number.isInteger(first) || first < 0 || first > mostSuggestions)
    throw badInput('first', `'first' is ${first}: 0 to ${mostSuggestions} is allowed.`);
  const which = { programId, roles: ['MENTOR' as const], personIds: [personId] };
  await askRoster(operation, which);
  const { em, now } = operation;
  const members = await candidatesOf(em, which);
  const mentee = members.find((member) => member.personId === personId);
  if (!mentee?.roles.includes('MENTEE')) return [];
  const asked = await askedAlready(em, programId, personId);
  const apart = await keptApart(
    em,
    members.map((member) => member.personId),
  );
  return rankMentors({
    mentee,
    mentors: members.filter((mentor) => takesRequests(mentor) && !asked.has(mentor.personId)),
    apartFrom: (mentorId) => apart.of(mentorId, personId),
    weights: (await policyOf(em, programId)).weights,
    now,
    first,
  });
}

const takesRequests = ({ mentor, pendingRequests }: Candidate): boolean =>
  pendingRequests < (mentor?.maxPendingRequests ?? 0);

/** Mentors whose answer the mentee waits for. */
async function askedAlready(em: Em, programId: string, fromId: string): Promise<Set<string>> {
  const open = { programId, fromId, status: { $in: [...openRequestStatuses] } };
  const requests = await em.find(PairingRequestEntity, open, { fields: ['toId'] });
  return new Set(requests.map(({ toId }) => toId));
}
