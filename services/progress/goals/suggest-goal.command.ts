import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalEntity } from './goal.entity.js';
import { addGoal, type GoalInput } from './goal.writes.js';
import { decideSuggestGoal, type NewGoalCode } from './new-goal.domain.js';

/** The mentor suggests a goal. A repeated idempotency key returns the goal of the first call. */
export const suggestGoal = (context: ProgressContext, input: GoalInput): Promise<Result<GoalEntity, NewGoalCode>> =>
  addGoal(context, input, {
    decide: decideSuggestGoal,
    keyScope: (suggestedById) => ({ suggestedById }),
    status: 'SUGGESTED',
    event: 'GoalSuggested',
  });
