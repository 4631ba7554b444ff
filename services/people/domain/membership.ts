import { accept, type Result, refuse } from '../../shared/result.js';

export type AdmissionName = 'OPEN' | 'INVITATION';
export type ProgramRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
const roleOrder: ProgramRoleName[] = ['MENTOR', 'MENTEE', 'COORDINATOR'];

export interface JoinState {
  admission: AdmissionName;
  /** Roles that the person already holds in the programme. */
  held: ProgramRoleName[];
}

/**
 * The roles after joining, in a fixed order. Refuses INVALID without a role or for COORDINATOR, which nobody gives
 * themselves; NOT_ADMITTED where a coordinator invites; ALREADY_MEMBER when nothing would change.
 */
export function decideJoin(
  state: JoinState,
  roles: ProgramRoleName[],
): Result<ProgramRoleName[], 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'> {
  if (roles.length === 0 || roles.includes('COORDINATOR')) return refuse('INVALID', 'roles', 'join.roles');
  if (state.admission === 'INVITATION' && state.held.length === 0)
    return refuse('NOT_ADMITTED', 'programId', 'join.invitation');
  const after = roleOrder.filter((role) => state.held.includes(role) || roles.includes(role));
  if (after.length === state.held.length) return refuse('ALREADY_MEMBER', 'roles', 'join.already');
  return accept(after);
}
