import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { goalRow, recordGoalAction } from './goal-change.writes.js';
import { changedDetails, decideUpdateGoal, type GoalDetailsChange } from './new-goal.domain.js';

export interface UpdateGoal extends GoalDetailsChange {
  goalId: string;
  expectedVersion: number;
}

/** The mentee changes the details of an open goal. */
export function updateGoal(
  context: ProgressContext,
  { goalId, ...input }: UpdateGoal,
): Promise<Result<GoalEntity, GoalCode | 'STALE_VERSION' | 'INVALID' | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideUpdateGoal({ pairing, goal }, actorId, input);
    if (!decision.ok) return decision;
    goal.title = input.title?.trim() ?? goal.title;
    Object.assign(goal, changedDetails(goal, input));
    recordGoalAction(change, 'UPDATE', {});
    return accept(goal);
  });
}
