import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A party's reflection on the pairing. Visible to the parties alone. */
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
