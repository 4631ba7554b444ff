import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { decideGoal, type GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { goalRow, recordGoalAction, setGoalStatus } from './goal-change.writes.js';

/** The mentee resumes a goal that is on hold. */
export function resumeGoal(
  context: ProgressContext,
  goalId: string,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideGoal({ pairing, goal }, actorId, { action: 'RESUME' });
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    recordGoalAction(change, 'RESUME', {});
    return accept(goal);
  });
}
