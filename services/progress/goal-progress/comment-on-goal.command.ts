import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalEvent } from '../goals/change-goal.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { GoalCommentEntity } from './goal-comment.entity.js';
import { decideComment } from './goal-progress.domain.js';

type Code = GoalCode | 'INVALID' | 'OVER_LIMIT';

/**
 * Either party says something about a goal, whatever became of it; its version stays, so that nobody's edit is refused
 * because of it. Refuses NOT_FOUND, PAIRING_NOT_OPEN, INVALID, OVER_LIMIT.
 */
export function commentOnGoal(
  context: ProgressContext,
  goalId: string,
  text: string,
): Promise<Result<GoalEntity, Code | 'NOT_FOUND'>> {
  return changeGoal<Code>(context, goalId, async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const comments = await unit.em.count(GoalCommentEntity, { goalId });
    const decision = decideComment({ pairing, goal, comments }, actorId, text);
    if (!decision.ok) return decision;
    const row = { id: newId(), goalId, authorId: actorId, text: text.trim(), at: unit.now };
    unit.em.persist(unit.em.create(GoalCommentEntity, row));
    recordGoalEvent(change, 'GoalCommented', { commentId: row.id });
    return accept(goal);
  });
}
