import type { Em } from '../../shared/database/orm.js';
import { plainRowsByKey } from '../../shared/database/plain-rows.js';
import { GoalCommentEntity } from './goal-comment.entity.js';
import { MilestoneEntity } from './milestone.entity.js';

/** A goal's milestones, in the order in which they were set. */
export const milestonesByGoalId = (em: Em) =>
  plainRowsByKey(em, MilestoneEntity, { by: 'goalId', order: { by: ['createdAt', 'id'], direction: 'asc' } });

/** What was said about a goal, the oldest first. */
export const commentsByGoalId = (em: Em) =>
  plainRowsByKey(em, GoalCommentEntity, { by: 'goalId', order: { by: ['at', 'id'], direction: 'asc' } });
