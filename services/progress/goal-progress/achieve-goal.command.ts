import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { closeGoal } from './close-goal.writes.js';

type Code = GoalCode | 'NOT_FOUND' | 'INVALID';

/**
 * The mentee has reached a goal: an entry of kind RESULT takes it to 100 %, with what was learned where it is told.
 * Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID.
 */
export function achieveGoal(
  context: ProgressContext,
  goalId: string,
  learned: string | null,
): Promise<Result<GoalEntity, Code>> {
  const end = { action: 'ACHIEVE', event: 'GoalAchieved', kind: 'RESULT', percent: 100, learned } as const;
  return closeGoal(context, goalId, end);
}
