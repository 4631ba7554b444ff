import { sqlArray } from '../../shared/database/sql-array.js';
import { accept, type Refusal, type Result, refuseAll } from '../../shared/result.js';
import { languageFor } from '../../shared/text/translator.js';
import type { PeopleOperation, PeopleUnit } from '../operation.js';
import { changeAsCoordinator } from '../programmes/coordinator-change.writes.js';
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
 * A coordinator invites addresses to their programme. Each gets an e-mail with a link that is valid for 14 days and works
 * once; inviting an address again replaces its link. All are invited or none. Returns the addresses without repetition.
 * INVALID and ALREADY_MEMBER name addresses by index.
 */
export const inviteToProgram = (
  operation: PeopleOperation,
  { programId, emails, roles }: InviteToProgram,
): Promise<Result<string[], 'NOT_FOUND' | 'INVALID' | 'ALREADY_MEMBER'>> =>
  changeAsCoordinator(
    operation,
    { programId, invalid: checkInvitees(emails, roles) },
    async (unit, { program, viewerId }) => {
      const addresses = emails.map(normalizeEmail);
      const members = await findExistingMembers(unit, { programId, emails: addresses, roles });
      const already = addresses.flatMap((email, index) => (members.has(email) ? [alreadyMemberAt(index)] : []));
      if (already.length > 0) return refuseAll(already);
      const language = languageFor(program.locale, undefined);
      const invited = [...new Set(addresses)];
      const drafts = invited.map((email) => ({ email, roles: mergeRoles(...roles), language }));
      await upsertInvitations(unit, { programId, invitedById: viewerId }, drafts);
      return accept(invited);
    },
  );

const alreadyMemberAt = (index: number): Refusal<'ALREADY_MEMBER'> =>
  refusal('ALREADY_MEMBER', ['emails', String(index)], 'invite.alreadyMember');

const membersSql = `select lower(p.email) as email from person p join membership m on m.person_id = p.id
  where m.program_id = ? and lower(p.email) = any(?::text[]) and m.roles @> ?::text[]`;

/** Returns the addresses of members who have all of these roles. */
async function findExistingMembers(
  { em }: PeopleUnit,
  { programId, emails, roles }: InviteToProgram,
): Promise<Set<string>> {
  const rows = await em.execute<{ email: string }[]>(membersSql, [programId, sqlArray(emails), sqlArray(roles)]);
  return new Set(rows.map(({ email }) => email));
}
