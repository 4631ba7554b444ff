import type { Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { closeGoal } from './close-goal.writes.js';

type Code = GoalCode | 'NOT_FOUND' | 'INVALID';

/**
 * The mentee lets a goal go, which is learning and no failure: what was learned becomes an entry of kind INSIGHT, and
 * the goal stays at the percent that it had. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID.
 */
export function letGoOfGoal(
  context: ProgressContext,
  goalId: string,
  learned: string,
): Promise<Result<GoalEntity, Code>> {
  const end = { action: 'LET_GO', event: 'GoalLetGo', kind: 'INSIGHT', percent: null, learned } as const;
  return closeGoal(context, goalId, end);
}
