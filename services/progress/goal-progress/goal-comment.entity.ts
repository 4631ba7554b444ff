import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What one of the two said about a goal. */
export const GoalCommentEntity = defineEntity({
  name: 'GoalCommentEntity',
  tableName: 'goal_comment',
  properties: {
    id: p.uuid().primary(),
    goalId: p.uuid(),
    authorId: p.uuid(),
    text: p.text(),
    at: p.datetime(),
  },
});
export type GoalCommentEntity = InferEntity<typeof GoalCommentEntity>;
