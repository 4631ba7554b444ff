import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type AdmissionName = 'OPEN' | 'INVITATION';
export type ProgramRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
const roleOrder: ProgramRoleName[] = ['MENTOR', 'MENTEE', 'COORDINATOR'];

export interface JoinState {
  admission: AdmissionName;
  /** Roles that the person already holds in the programme. */
  held: ProgramRoleName[];
  /** Roles of an open invitation that is theirs. */
  invited: ProgramRoleName[];
}

/** Roles together, in a fixed order, each once. */
export const mergeRoles = (...roles: ProgramRoleName[]): ProgramRoleName[] =>
  roleOrder.filter((role) => roles.includes(role));

/**
 * The roles after joining, in a fixed order. Refuses INVALID without a role or for COORDINATOR, which only an invitation
 * gives; NOT_ADMITTED where a coordinator invites, to these roles; ALREADY_MEMBER when nothing would change.
 */
export function decideJoin(
  state: JoinState,
  roles: ProgramRoleName[],
): Result<ProgramRoleName[], 'INVALID' | 'NOT_ADMITTED' | 'ALREADY_MEMBER'> {
  const coordinates = state.held.includes('COORDINATOR') || state.invited.includes('COORDINATOR');
  if (roles.length === 0 || (roles.includes('COORDINATOR') && !coordinates))
    return refuse('INVALID', 'roles', 'join.roles');
  const invited = roles.every((role) => state.invited.includes(role));
  if (state.admission === 'INVITATION' && state.held.length === 0 && !invited)
    return refuse('NOT_ADMITTED', 'programId', 'join.invitationOnly');
  const after = mergeRoles(...state.held, ...roles);
  if (after.length === state.held.length) return refuse('ALREADY_MEMBER', 'roles', 'join.alreadyMember');
  return accept(after);
}

export interface LeaveState {
  /** Roles that the person holds in the programme. */
  held: ProgramRoleName[];
  /** How many coordinate the programme, this person included where they do. */
  coordinators: number;
  /** With whom the person has open pairings in this programme. */
  openWith: string[];
}

/**
 * Whether a member may leave. Refuses INVALID to the last coordinator, HAS_OPEN_PAIRINGS naming with whom.
 */
export function decideLeave(state: LeaveState): Result<null, 'INVALID' | 'HAS_OPEN_PAIRINGS'> {
  const { held, coordinators, openWith } = state;
  if (held.includes('COORDINATOR') && coordinators <= 1) return refuse('INVALID', 'programId', 'leave.lastCoordinator');
  if (openWith.length > 0)
    return refuse('HAS_OPEN_PAIRINGS', 'programId', 'leave.openPairings', { names: openWith.join(', ') });
  return accept(null);
}

export interface SuspendState {
  /** It is the coordinator themselves. */
  isSelf: boolean;
  /** The person's roles in the coordinator's programme; none for who takes no part in it. */
  held: ProgramRoleName[];
  /** The person coordinates this programme or another. */
  coordinates: boolean;
}

/** Whether a coordinator may suspend somebody. Refuses NOT_FOUND, and INVALID for themselves and other coordinators. */
export function decideSuspend({ isSelf, held, coordinates }: SuspendState): Result<null, 'NOT_FOUND' | 'INVALID'> {
  if (isSelf) return refuse('INVALID', 'personId', 'person.isSelf');
  if (held.length === 0) return refuse('NOT_FOUND', 'personId', 'person.notFound');
  if (coordinates) return refuse('INVALID', 'personId', 'suspend.coordinator');
  return accept(null);
}
