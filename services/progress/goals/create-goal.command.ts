import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from './goal.entity.js';
import { addGoal, type GoalInput } from './goal.writes.js';
import { decideCreateGoal, type NewGoalCode } from './new-goal.domain.js';

/** The mentee creates a goal. A repeated idempotency key returns the goal of the first call. */
export const createGoal = (context: ProgressContext, input: GoalInput): Promise<Result<GoalEntity, NewGoalCode>> =>
  addGoal(context, input, {
    decide: decideCreateGoal,
    keyScope: (ownerId) => ({ ownerId, suggestedById: null }),
    status: 'ACTIVE',
    event: 'GoalSet',
  });
