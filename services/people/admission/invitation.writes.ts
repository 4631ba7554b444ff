import { LockMode } from '@mikro-orm/core';
import { tokenDigest } from '../../shared/auth/one-time-token.js';
import { newId } from '../../shared/id.js';
import type { Language } from '../../shared/text/translator.js';
import type { PeopleUnit } from '../operation.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { invitationEmailDue, invitationExpiresAt, isOpenInvitation } from './invitation.domain.js';
import { InvitationEntity } from './invitation.entity.js';

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** The open invitation that a token belongs to, locked: it is used once, however often it is tried at once. */
export async function lockInvitationByToken(unit: PeopleUnit, token: string): Promise<InvitationEntity | null> {
  const invitation = await unit.em.findOne(InvitationEntity, { tokenHash: tokenDigest(token) }, lock);
  return invitation && isOpenInvitation(invitation, unit.now) ? invitation : null;
}

const ownSql = `select i.id from invitation i
  join auth."user" u on u.email = i.email and u."emailVerified"
  where u.id = ? and i.program_id = ? and i.used_at is null`;

/** The open invitation to a programme for the address that somebody has confirmed to be theirs, locked. */
export async function lockInvitationOfPerson(
  unit: PeopleUnit,
  programId: string,
  personId: string,
): Promise<InvitationEntity | null> {
  const [own] = await unit.em.execute<{ id: string }[]>(ownSql, [personId, programId]);
  const invitation = own ? await unit.em.findOne(InvitationEntity, own.id, lock) : null;
  return invitation && isOpenInvitation(invitation, unit.now) ? invitation : null;
}

export interface InvitationDraft {
  email: string;
  roles: ProgramRoleName[];
  /** The invited person's own where it is known; else the programme's. */
  language: Language;
}

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
