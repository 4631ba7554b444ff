import { sqlArray } from '../../shared/database/sql-array.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { newId } from '../../shared/id.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { type Language, languageFor } from '../../shared/text/translator.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { requireCoordinator } from '../programmes/coordinator.writes.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { refusal } from '../refusals.js';
import { checkInvitees, invitationExpiresAt, normalizeEmail } from './invitation.domain.js';

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

export interface InvitationDraft {
  email: string;
  roles: ProgramRoleName[];
  /** The invited person's own where it is known; else the programme's. */
  language: Language;
}

/** The due row that has an invitation's letter written. */
export const invitationEmailDue = 'invitation.letter';

const upsertInvitationsSql = `insert into invitation
    (id, program_id, email, roles, language, token_hash, invited_by_id, invited_at, expires_at, used_at)
  select id, ?::uuid, email, array(select jsonb_array_elements_text(roles)), language, null, ?::uuid, ?, ?, null
  from jsonb_to_recordset(?::jsonb) as given (id uuid, email text, roles jsonb, language text)
  on conflict (program_id, email) where used_at is null do update set roles = excluded.roles,
    language = excluded.language, token_hash = null, invited_by_id = excluded.invited_by_id,
    invited_at = excluded.invited_at, expires_at = excluded.expires_at
  returning id`;

/** Keeps invitations; their letters are written, with links of their own, once this has committed. */
export async function upsertInvitations(
  unit: PeopleUnit,
  { programId, invitedById }: { programId: string; invitedById: string | null },
  drafts: InvitationDraft[],
): Promise<void> {
  const rows = drafts.map((draft) => ({ id: newId(), ...draft })).toSorted((a, b) => (a.email < b.email ? -1 : 1));
  const params = [programId, invitedById, unit.now, invitationExpiresAt(unit.now), JSON.stringify(rows)];
  const kept = await unit.em.execute<{ id: string }[]>(upsertInvitationsSql, params);
  unit.scheduleAll(
    invitationEmailDue,
    kept.map(({ id }) => id),
    unit.now,
  );
}
