import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalRow, recordActionBesideGoal } from '../goals/goal-change.writes.js';
import { GoalCommentEntity } from './goal-comment.entity.js';
import { decideComment } from './goal-progress.domain.js';

/** A party comments on a goal. The goal's version stays, so that a comment never makes an edit stale. */
export function commentOnGoal(
  context: ProgressContext,
  goalId: string,
  text: string,
): Promise<Result<GoalEntity, GoalCode | 'INVALID' | 'OVER_LIMIT' | 'NOT_FOUND'>> {
  return changePairingRow(context, goalRow(goalId), async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const comments = await unit.em.count(GoalCommentEntity, { goalId });
    const decision = decideComment({ pairing, goal, comments }, actorId, text);
    if (!decision.ok) return decision;
    const row = { id: newId(), goalId, authorId: actorId, text: text.trim(), at: unit.now };
    unit.em.persist(unit.em.create(GoalCommentEntity, row));
    recordActionBesideGoal(change, 'COMMENT', { commentId: row.id });
    return accept(goal);
  });
}
