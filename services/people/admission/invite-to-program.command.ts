import { sqlArray } from '../../shared/database/sql-array.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { languageFor } from '../../shared/text/translator.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { requireCoordinator } from '../programmes/coordinator.writes.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { refusal } from '../refusals.js';
import { checkInvitees, normalizeEmail } from './invitation.domain.js';
import { upsertInvitations } from './invitation.writes.js';

export interface InviteToProgram {
  programId: string;
  emails: string[];
  roles: ProgramRoleName[];
}

/**
 * A coordinator asks addresses into their programme: each gets a letter with a link that is good for 14 days, once.
 * Inviting an address again replaces its link. All are invited or none. Answers the addresses, each once. Refuses
 * NOT_FOUND, INVALID and ALREADY_MEMBER, the last two naming addresses by index; throws FORBIDDEN.
 */
export async function inviteToProgram(
  operation: PeopleOperation,
  { programId, emails, roles }: InviteToProgram,
): Promise<Result<string[], 'NOT_FOUND' | 'INVALID' | 'ALREADY_MEMBER'>> {
  const { personId } = requireViewer(operation);
  const found = await requireCoordinator(operation.em, programId, personId);
  if (!found.ok) return found;
  const invalid = checkInvitees(emails, roles);
  if (invalid.length > 0) return refuseAll(invalid);
  const addresses = emails.map(normalizeEmail);
  return operation.transact(async (unit) => {
    const members = await findExistingMembers(unit, { programId, emails: addresses, roles });
    const already = addresses.flatMap((email, index) => (members.has(email) ? [alreadyMemberAt(index)] : []));
    if (already.length > 0) return refuseAll(already);
    const language = languageFor(found.value.locale, undefined);
    const invited = [...new Set(addresses)];
    const drafts = invited.map((email) => ({ email, roles: mergeRoles(...roles), language }));
    await upsertInvitations(unit, { programId, invitedById: personId }, drafts);
    return accept(invited);
  });
}

const alreadyMemberAt = (index: number): Refusal<'ALREADY_MEMBER'> =>
  refusal('ALREADY_MEMBER', ['emails', String(index)], 'invite.alreadyMember');

const membersSql = `select lower(p.email) as email from person p join membership m on m.person_id = p.id
  where m.program_id = ? and lower(p.email) = any(?::text[]) and m.roles @> ?::text[]`;

/** Which addresses belong to who holds all of these roles already. */
async function findExistingMembers(
  { em }: PeopleUnit,
  { programId, emails, roles }: InviteToProgram,
): Promise<Set<string>> {
  const rows = await em.execute<{ email: string }[]>(membersSql, [programId, sqlArray(emails), sqlArray(roles)]);
  return new Set(rows.map(({ email }) => email));
}
