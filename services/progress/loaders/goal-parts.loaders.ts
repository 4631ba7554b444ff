import { manyByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { GoalCommentEntity } from '../entities/goal-comment.entity.js';
import { MilestoneEntity } from '../entities/milestone.entity.js';

/** A goal's milestones, in the order in which they were set. */
export const milestonesByGoalId = (em: Em) =>
  manyByKey<MilestoneEntity>(
    (ids) => em.find(MilestoneEntity, { goalId: { $in: ids } }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    (milestone) => milestone.goalId,
  );

/** What was said about a goal, the oldest first. */
export const commentsByGoalId = (em: Em) =>
  manyByKey<GoalCommentEntity>(
    (ids) => em.find(GoalCommentEntity, { goalId: { $in: ids } }, { orderBy: { at: 'asc', id: 'asc' } }),
    (comment) => comment.goalId,
  );
