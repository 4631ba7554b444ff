import { checkNumber, checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import {
  decideGoal,
  type GoalAction,
  type GoalCode,
  type GoalState,
  type GoalStatusName,
} from '../goals/goal.domain.js';
import { refuse } from '../refusals.js';

/** As many as a goal may have. */
export const maxMilestones = 50;
export const maxComments = 500;

export interface NewEntry {
  text: string;
  percent?: number | null | undefined;
}

/**
 * The goal's percent after an entry, and whether it moved. Only the mentee moves a goal, and only an active one. Refuses
 * as `decideGoal` does; INVALID, PERCENT_OUT_OF_RANGE.
 */
export function decideAddProgress(
  state: GoalState & { goal: { percent: number } },
  actorId: string,
  entry: NewEntry,
): Result<{ percent: number; moved: boolean }, GoalCode | 'INVALID' | 'PERCENT_OUT_OF_RANGE'> {
  const decision = decideGoal(state, actorId, { action: 'PROGRESS', path: ['input', 'goalId'] });
  if (!decision.ok) return decision;
  const invalid = checkText(['input', 'text'], entry.text, { max: 5000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (checkNumber([], entry.percent, { min: 0, max: 100 }).length > 0)
    return refuse('PERCENT_OUT_OF_RANGE', ['input', 'percent'], 'goal.percent');
  const { percent: before } = state.goal;
  const percent = entry.percent ?? before;
  return accept({ percent, moved: percent !== before });
}

/** The status after a goal has ended with what was learned. Refuses as `decideGoal` does; INVALID. */
export function decideClose(
  state: GoalState,
  actorId: string,
  { action, learned }: { action: Extract<GoalAction, 'ACHIEVE' | 'LET_GO'>; learned: string | null },
): Result<GoalStatusName, GoalCode | 'INVALID'> {
  const decision = decideGoal(state, actorId, { action });
  if (!decision.ok) return decision;
  const invalid = checkText(['learned'], learned, { max: 5000 });
  return invalid.length > 0 ? refuseAll(invalid) : decision;
}

/** Whether a goal may have one more milestone. Refuses as `decideGoal` does; INVALID, OVER_LIMIT. */
export function decideAddMilestone(
  state: GoalState & { milestones: number },
  actorId: string,
  title: string,
): Result<null, GoalCode | 'INVALID' | 'OVER_LIMIT'> {
  const decision = decideGoal(state, actorId, { action: 'ADD_MILESTONE' });
  if (!decision.ok) return decision;
  const invalid = checkText(['title'], title, { max: 200 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (state.milestones >= maxMilestones) return refuse('OVER_LIMIT', 'goalId', 'overLimit', { max: maxMilestones });
  return accept(null);
}

/** Whether a milestone of a goal is reached now; null when the goal has no such one. Refuses NOT_FOUND, WRONG_STATUS, too. */
export function decideCompleteMilestone(
  state: GoalState & { milestone: { doneAt: Date | null } | null },
  actorId: string,
): Result<null, GoalCode | 'NOT_FOUND'> {
  const decision = decideGoal(state, actorId, { action: 'COMPLETE_MILESTONE' });
  if (!decision.ok) return decision;
  if (!state.milestone) return refuse('NOT_FOUND', 'milestoneId', 'milestone.notFound');
  if (state.milestone.doneAt) return refuse('WRONG_STATUS', 'milestoneId', 'milestone.done');
  return accept(null);
}

/** Whether a party may comment. Refuses as `decideGoal` does; INVALID, OVER_LIMIT. */
export function decideComment(
  state: GoalState & { comments: number },
  actorId: string,
  text: string,
): Result<null, GoalCode | 'INVALID' | 'OVER_LIMIT'> {
  const decision = decideGoal(state, actorId, { action: 'COMMENT' });
  if (!decision.ok) return decision;
  const invalid = checkText(['text'], text, { max: 2000 });
  if (invalid.length > 0) return refuseAll(invalid);
  if (state.comments >= maxComments) return refuse('OVER_LIMIT', 'goalId', 'overLimit', { max: maxComments });
  return accept(null);
}
