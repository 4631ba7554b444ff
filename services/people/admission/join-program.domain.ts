import { accept, type Result } from '../../shared/result.js';
import { type AdmissionName, mergeRoles, type ProgramRoleName } from '../programmes/membership.domain.js';
import { refuse } from '../refusals.js';

export interface JoinState {
  admission: AdmissionName;
  /** The person's roles in the programme before. */
  currentRoles: ProgramRoleName[];
  /** The roles of the person's open invitation. */
  invitedRoles: ProgramRoleName[];
}

/**
 * Returns all roles after joining, in a fixed order. Only an invitation makes somebody a coordinator. A programme with
 * admission INVITATION admits new members only to the roles of their invitation.
 */
export function decideJoin(
  state: JoinState,
  roles: ProgramRoleName[],
): Result<ProgramRoleName[], 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'> {
  const mayCoordinate = state.currentRoles.includes('COORDINATOR') || state.invitedRoles.includes('COORDINATOR');
  if (roles.length === 0 || (roles.includes('COORDINATOR') && !mayCoordinate))
    return refuse('INVALID', 'roles', 'join.roles');
  const isInvited = roles.every((role) => state.invitedRoles.includes(role));
  if (state.admission === 'INVITATION' && state.currentRoles.length === 0 && !isInvited)
    return refuse('NOT_ADMITTED', 'programId', 'join.invitationOnly');
  const after = mergeRoles(...state.currentRoles, ...roles);
  if (after.length === state.currentRoles.length) return refuse('ALREADY_MEMBER', 'roles', 'join.alreadyMember');
  return accept(after);
}
