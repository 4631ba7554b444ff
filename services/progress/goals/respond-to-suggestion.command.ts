import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalChange, setGoalStatus } from './change-goal.writes.js';
import { decideGoal, type GoalCode } from './goal.domain.js';
import type { GoalEntity } from './goal.entity.js';

/**
 * The mentee takes a goal that the mentor suggested, or does not. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN,
 * WRONG_STATUS.
 */
export function respondToSuggestion(
  context: ProgressContext,
  goalId: string,
  isAccepted: boolean,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changeGoal<GoalCode>(context, goalId, (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const decision = decideGoal({ pairing, goal }, actorId, { action: isAccepted ? 'ACCEPT' : 'DECLINE' });
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    if (isAccepted) goal.startedAt = unit.now;
    recordGoalChange(change, isAccepted ? 'GoalAccepted' : 'GoalDeclined', {});
    return accept(goal);
  });
}
