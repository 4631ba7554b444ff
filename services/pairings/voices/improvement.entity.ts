import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What a party says would help the relationship. Visible to the parties alone. */
export const ImprovementEntity = defineEntity({
  name: 'ImprovementEntity',
  tableName: 'improvement',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    authorId: p.uuid(),
    text: p.text(),
    addedAt: p.datetime(),
    resolvedAt: p.datetime().strictNullable(),
  },
});
export type ImprovementEntity = InferEntity<typeof ImprovementEntity>;
