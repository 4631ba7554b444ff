import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalChange } from '../goals/change-goal.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { decideCompleteMilestone } from './goal-progress.domain.js';
import { MilestoneEntity } from './milestone.entity.js';

type Code = GoalCode | 'NOT_FOUND';

/** The mentee has reached a step of a goal. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function completeMilestone(
  context: ProgressContext,
  goalId: string,
  milestoneId: string,
): Promise<Result<GoalEntity, Code>> {
  return changeGoal<Code>(context, goalId, async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const milestone = await unit.em.findOne(MilestoneEntity, { id: milestoneId, goalId });
    const decision = decideCompleteMilestone({ pairing, goal, milestone }, actorId);
    if (!decision.ok) return decision;
    if (milestone) milestone.doneAt = unit.now;
    recordGoalChange(change, 'GoalMilestoneDone', { milestoneId });
    return accept(goal);
  });
}
