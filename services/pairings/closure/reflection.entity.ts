import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What one of the two takes with them; seen by the two alone. */
export const ReflectionEntity = defineEntity({
  name: 'ReflectionEntity',
  tableName: 'reflection',
  properties: {
    pairingId: p.uuid().primary(),
    authorId: p.uuid().primary(),
    learned: p.text(),
    thanks: p.text().strictNullable(),
    keepInTouch: p.boolean(),
    submittedAt: p.datetime(),
  },
});
export type ReflectionEntity = InferEntity<typeof ReflectionEntity>;
