import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { holdOrResumeGoal } from './change-goal.writes.js';
import type { GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';

/** The mentee takes up again what was on hold. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function resumeGoal(
  context: ProgressContext,
  goalId: string,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return holdOrResumeGoal(context, goalId, { action: 'RESUME', event: 'GoalResumed' });
}
