import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { decideGoal, type GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { goalRow, recordGoalAction, setGoalStatus } from './goal-change.writes.js';

/** The mentee puts an active goal on hold. */
export function holdGoal(
  context: ProgressContext,
  goalId: string,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideGoal({ pairing, goal }, actorId, { action: 'HOLD' });
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    recordGoalAction(change, 'HOLD', {});
    return accept(goal);
  });
}
