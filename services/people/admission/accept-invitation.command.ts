import { accept, type Result } from '../../shared/result.js';
import type { PeopleOperation } from '../operation.js';
import { lockPerson } from '../profiles/person.writes.js';
import { mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { MembershipEntity } from '../programmes/membership.entity.js';
import { saveMembership } from '../programmes/membership.writes.js';
import { refuse } from '../refusals.js';
import { lockInvitationByToken } from './invitation.writes.js';

export interface AcceptedInvitation {
  programId: string;
  /** All roles after accepting. */
  roles: ProgramRoleName[];
}

/**
 * A person uses the link of an invitation and gets its roles in addition to their own. The link is used up even when they
 * have these roles already. Refuses NOT_FOUND for a link that was used or replaced or has expired.
 */
export async function acceptInvitation(
  operation: Pick<PeopleOperation, 'transact'>,
  { token, personId }: { token: string; personId: string },
): Promise<Result<AcceptedInvitation, 'NOT_FOUND'>> {
  return operation.transact(async (unit) => {
    await lockPerson(unit, personId);
    const invitation = await lockInvitationByToken(unit, token);
    if (!invitation) return refuse('NOT_FOUND', 'token', 'invitation.linkInvalid');
    invitation.usedAt = unit.now;
    const { programId } = invitation;
    const known = await unit.em.findOne(MembershipEntity, { programId, personId });
    const roles = mergeRoles(...(known?.roles ?? []), ...invitation.roles);
    if (roles.length !== known?.roles.length) await saveMembership(unit, known, { programId, personId, roles });
    return accept({ programId, roles });
  });
}
