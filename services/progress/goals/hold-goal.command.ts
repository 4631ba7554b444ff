import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { holdOrResumeGoal } from './change-goal.writes.js';
import type { GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';

/** The mentee sets a goal aside for a while. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function holdGoal(
  context: ProgressContext,
  goalId: string,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return holdOrResumeGoal(context, goalId, { action: 'HOLD', event: 'GoalHeld' });
}
