import { accept, type Result } from '../../shared/result.js';
import type { ProgramRoleName } from '../programmes/membership.domain.js';
import { refuse } from '../refusals.js';

export interface SuspendState {
  /** The coordinator is the person to suspend. */
  isSelf: boolean;
  /** The person's roles in the coordinator's programme; empty for a person who is not a member. */
  currentRoles: ProgramRoleName[];
  /** The person coordinates this programme or another. */
  isCoordinator: boolean;
}

/** Decides whether a coordinator may suspend a person: only a member of their programme who coordinates no programme. */
export function decideSuspend({
  isSelf,
  currentRoles,
  isCoordinator,
}: SuspendState): Result<null, 'NOT_FOUND' | 'INVALID'> {
  if (isSelf) return refuse('INVALID', 'personId', 'person.isSelf');
  if (currentRoles.length === 0) return refuse('NOT_FOUND', 'personId', 'person.notFound');
  if (isCoordinator) return refuse('INVALID', 'personId', 'suspend.coordinator');
  return accept(null);
}
