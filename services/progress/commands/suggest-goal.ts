import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideSuggestGoal } from '../domain/new-goal.js';
import type { GoalEntity } from '../entities/goal.entity.js';
import { type AddGoalCode, addGoal } from './add-goal.js';
import type { GoalInput } from './make-goal.js';

/**
 * The mentor suggests a goal, which the mentee takes or not; both see it. The same idempotency key answers the goal that
 * it made the first time. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, INVALID, WRONG_STATUS, OVER_LIMIT.
 */
export function suggestGoal(context: ProgressContext, input: GoalInput): Promise<Result<GoalEntity, AddGoalCode>> {
  return addGoal(context, input, {
    decide: decideSuggestGoal,
    whose: (suggestedById) => ({ suggestedById }),
    status: 'SUGGESTED',
    event: 'GoalSuggested',
  });
}
