import { type Invalid, isAddress } from '../../shared/checks.js';
import { addDays } from '../../shared/time/dates.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { refusal } from '../refusals.js';

/** Kind of the due row that sends an invitation's e-mail; its subject is the invitation's id. */
export const invitationEmailDue = 'invitation.letter';
export type InvitationDueKind = typeof invitationEmailDue;

/** Days for which an invitation's link is valid. */
const invitationLifetimeDays = 14;
const maxInvitees = 100;

export interface InvitationState {
  roles: ProgramRoleName[];
  expiresAt: Date;
  usedAt: Date | null;
}

/** When an invitation that is made now ends. */
export const invitationExpiresAt = (now: Date): Date => addDays(now, invitationLifetimeDays);

/** Whether an invitation still opens the door. */
export function isOpenInvitation({ usedAt, expiresAt }: Omit<InvitationState, 'roles'>, now: Date): boolean {
  return usedAt === null && now < expiresAt;
}

/** An address as it is kept and compared. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

/** Every reason why these cannot be invited as they stand: who is malformed is named by index. */
export function checkInvitees(emails: string[], roles: ProgramRoleName[]): Invalid[] {
  const invalid: Invalid[] = [];
  if (emails.length === 0 || emails.length > maxInvitees)
    invalid.push(refusal('INVALID', 'emails', 'invite.count', { max: maxInvitees }));
  if (roles.length === 0) invalid.push(refusal('INVALID', 'roles', 'invite.roles'));
  if (emails.length > maxInvitees) return invalid;
  for (const [index, email] of emails.entries())
    if (!isAddress(email.trim())) invalid.push(refusal('INVALID', ['emails', String(index)], 'invite.address'));
  return invalid;
}
