import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { closeGoal } from './close-goal.writes.js';

/** The mentee achieves a goal. An entry of kind RESULT takes it to 100 %, with what was learned as its text. */
export const achieveGoal = (
  context: ProgressContext,
  goalId: string,
  learned: string | null,
): Promise<Result<GoalEntity, GoalCode | 'INVALID' | 'NOT_FOUND'>> =>
  closeGoal(context, goalId, { action: 'ACHIEVE', kind: 'RESULT', percent: 100, learned });
