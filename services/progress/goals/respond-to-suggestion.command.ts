import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { decideGoal, type GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';
import { goalRow, recordGoalAction, setGoalStatus } from './goal-change.writes.js';

/** The mentee accepts or declines a goal that the mentor suggested. */
export function respondToSuggestion(
  context: ProgressContext,
  goalId: string,
  isAccepted: boolean,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const action = isAccepted ? 'ACCEPT' : 'DECLINE';
    const decision = decideGoal({ pairing, goal }, actorId, { action });
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    if (isAccepted) goal.startedAt = unit.now;
    recordGoalAction(change, action, {});
    return accept(goal);
  });
}
