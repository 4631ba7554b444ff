import type { Operation } from '../../shared/operation.js';
import { accept, type Result, refuse } from '../../shared/result.js';
import { type ProgramRoleName, rolesOf } from '../domain/membership.js';
import { MembershipEntity } from '../entities/membership.entity.js';
import { lockPerson } from './change-person.js';
import { enterProgram } from './enter-program.js';
import { lockInvitation } from './lock-invitation.js';

export interface Accepted {
  programId: string;
  /** All roles from now on. */
  roles: ProgramRoleName[];
}

/**
 * Somebody uses the link of an invitation, and takes the roles that it offers beside those they hold. The link is used up
 * even where they hold them all. Refuses NOT_FOUND once it was used, replaced or has expired.
 */
export async function acceptInvitation(
  operation: Pick<Operation, 'transact'>,
  { token, personId }: { token: string; personId: string },
): Promise<Result<Accepted, 'NOT_FOUND'>> {
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const invitation = await lockInvitation(unit, token);
    if (!invitation) return refuse('NOT_FOUND', 'token', 'invitation.gone');
    invitation.usedAt = unit.now;
    const { programId } = invitation;
    const known = await unit.em.findOne(MembershipEntity, { programId, personId });
    const roles = rolesOf(...(known?.roles ?? []), ...invitation.roles);
    if (roles.length !== known?.roles.length) await enterProgram(unit, known, { programId, personId, roles });
    return accept({ programId, roles });
  });
}
