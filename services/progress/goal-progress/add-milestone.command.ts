import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalChange } from '../goals/change-goal.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { decideAddMilestone } from './goal-progress.domain.js';
import { MilestoneEntity } from './milestone.entity.js';

type Code = GoalCode | 'INVALID' | 'OVER_LIMIT';

/**
 * The mentee sets a step by which a goal is reached. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS,
 * INVALID, OVER_LIMIT.
 */
export function addMilestone(
  context: ProgressContext,
  goalId: string,
  milestone: { title: string; dueOn: string | null },
): Promise<Result<GoalEntity, Code | 'NOT_FOUND'>> {
  return changeGoal<Code>(context, goalId, async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const milestones = await unit.em.count(MilestoneEntity, { goalId });
    const decision = decideAddMilestone({ pairing, goal, milestones }, actorId, milestone.title);
    if (!decision.ok) return decision;
    const { title, dueOn } = milestone;
    const row = { id: newId(), goalId, title: title.trim(), dueOn, createdAt: unit.now, doneAt: null };
    unit.em.persist(unit.em.create(MilestoneEntity, row));
    recordGoalChange(change, 'GoalUpdated', {});
    return accept(goal);
  });
}
