import { accept, type Result } from '../../shared/result.js';
import { refuse } from '../refusals.js';

export type AdmissionName = 'OPEN' | 'INVITATION';
export type ProgramRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';
const roleOrder: ProgramRoleName[] = ['MENTOR', 'MENTEE', 'COORDINATOR'];

/** Returns these roles without repetition, in the order MENTOR, MENTEE, COORDINATOR. */
export const mergeRoles = (...roles: ProgramRoleName[]): ProgramRoleName[] =>
  roleOrder.filter((role) => roles.includes(role));

export interface LeaveState {
  /** The person's roles in the programme. */
  currentRoles: ProgramRoleName[];
  /** How many people coordinate the programme, this person included. */
  coordinatorCount: number;
  /** Names of those with whom the person has open pairings in this programme. */
  openPairingPartners: string[];
}

/** Decides whether a member may leave: the last coordinator and a person with open pairings may not. */
export function decideLeave(state: LeaveState): Result<null, 'INVALID' | 'HAS_OPEN_PAIRINGS'> {
  const { currentRoles, coordinatorCount, openPairingPartners } = state;
  if (currentRoles.includes('COORDINATOR') && coordinatorCount <= 1)
    return refuse('INVALID', 'programId', 'leave.lastCoordinator');
  if (openPairingPartners.length > 0)
    return refuse('HAS_OPEN_PAIRINGS', 'programId', 'leave.openPairings', { names: openPairingPartners.join(', ') });
  return accept(null);
}
