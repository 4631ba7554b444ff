import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalChange } from './change-goal.writes.js';
import type { GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { decideUpdateGoal, type GoalDetailsChange } from './new-goal.domain.js';

export interface UpdateGoal extends GoalDetailsChange {
  goalId: string;
  expectedVersion: number;
  dueOn?: string | null | undefined;
}

type Code = GoalCode | 'STALE_VERSION' | 'INVALID';

/**
 * The mentee changes a goal's words; what is absent stays as it is, null empties it, but for the title. Refuses
 * NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, STALE_VERSION, INVALID.
 */
export function updateGoal(
  context: ProgressContext,
  { goalId, ...input }: UpdateGoal,
): Promise<Result<GoalEntity, Code | 'NOT_FOUND'>> {
  return changeGoal<Code>(context, goalId, (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideUpdateGoal({ pairing, goal }, actorId, input);
    if (!decision.ok) return decision;
    goal.title = input.title?.trim() ?? goal.title;
    const { why, skill, successCriteria, dueOn } = input;
    const given = Object.entries({ why, skill, successCriteria, dueOn }).filter(([, value]) => value !== undefined);
    Object.assign(goal, Object.fromEntries(given));
    recordGoalChange(change, 'GoalUpdated', {});
    return accept(goal);
  });
}
