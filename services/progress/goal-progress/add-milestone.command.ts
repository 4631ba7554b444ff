import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalRow, recordGoalAction } from '../goals/goal-change.writes.js';
import { decideAddMilestone } from './goal-progress.domain.js';
import { MilestoneEntity } from './milestone.entity.js';

/** The mentee adds a milestone to a goal. */
export function addMilestone(
  context: ProgressContext,
  goalId: string,
  { title, dueOn }: { title: string; dueOn: string | null },
): Promise<Result<GoalEntity, GoalCode | 'INVALID' | 'OVER_LIMIT' | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const milestones = await unit.em.count(MilestoneEntity, { goalId });
    const decision = decideAddMilestone({ pairing, goal, milestones }, actorId, title);
    if (!decision.ok) return decision;
    const row = { id: newId(), goalId, title: title.trim(), dueOn, createdAt: unit.now, doneAt: null };
    unit.em.persist(unit.em.create(MilestoneEntity, row));
    recordGoalAction(change, 'ADD_MILESTONE', {});
    return accept(goal);
  });
}
