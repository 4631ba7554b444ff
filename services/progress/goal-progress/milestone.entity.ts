import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A step that a goal is reached by. */
export const MilestoneEntity = defineEntity({
  name: 'MilestoneEntity',
  tableName: 'milestone',
  properties: {
    id: p.uuid().primary(),
    goalId: p.uuid(),
    title: p.text(),
    dueOn: p.date().strictNullable(),
    createdAt: p.datetime(),
    doneAt: p.datetime().strictNullable(),
  },
});
export type MilestoneEntity = InferEntity<typeof MilestoneEntity>;
