import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalRow, recordGoalAction } from '../goals/goal-change.writes.js';
import { decideCompleteMilestone } from './goal-progress.domain.js';
import { MilestoneEntity } from './milestone.entity.js';

/** The mentee completes a milestone of a goal. */
export function completeMilestone(
  context: ProgressContext,
  goalId: string,
  milestoneId: string,
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const milestone = await unit.em.findOne(MilestoneEntity, { id: milestoneId, goalId });
    const decision = decideCompleteMilestone({ pairing, goal, milestone }, actorId);
    if (!decision.ok) return decision;
    if (milestone) milestone.doneAt = unit.now;
    recordGoalAction(change, 'COMPLETE_MILESTONE', { milestoneId });
    return accept(goal);
  });
}
