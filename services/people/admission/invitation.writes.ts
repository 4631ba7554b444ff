import { LockMode } from '@mikro-orm/core';
import { tokenDigest } from '../../shared/auth/one-time-token.js';
import type { PeopleUnit } from '../operation.js';
import { isOpenInvitation } from './invitation.domain.js';
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
