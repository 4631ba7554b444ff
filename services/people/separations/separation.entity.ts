import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A conflict of interest or a block that one person declared about another. A block taken back has `stands` false. */
export const SeparationEntity = defineEntity({
  name: 'SeparationEntity',
  tableName: 'separation',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<'CONFLICT' | 'BLOCK'>(),
    personId: p.uuid(),
    otherId: p.uuid(),
    reason: p.text().strictNullable(),
    stands: p.boolean(),
    version: p.integer(),
  },
});
export type SeparationEntity = InferEntity<typeof SeparationEntity>;
