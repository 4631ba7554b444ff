import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { type AddGoalCode, addGoal } from './add-goal.writes.js';
import type { GoalEntity } from './goal.entity.js';
import type { GoalInput } from './goal.writes.js';
import { decideSuggestGoal } from './new-goal.domain.js';

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
