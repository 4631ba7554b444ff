import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideCreateGoal } from '../domain/new-goal.js';
import type { GoalEntity } from '../entities/goal.entity.js';
import { type AddGoalCode, addGoal } from './add-goal.js';
import type { GoalInput } from './make-goal.js';

/**
 * The mentee sets a goal. The same idempotency key answers the goal that it made the first time. Refuses NOT_FOUND,
 * NOT_YOURS, PAIRING_NOT_OPEN, INVALID, WRONG_STATUS, OVER_LIMIT.
 */
export function createGoal(context: ProgressContext, input: GoalInput): Promise<Result<GoalEntity, AddGoalCode>> {
  return addGoal(context, input, {
    decide: decideCreateGoal,
    whose: (ownerId) => ({ ownerId, suggestedById: null }),
    status: 'ACTIVE',
    event: 'GoalSet',
  });
}
