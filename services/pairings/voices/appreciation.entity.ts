import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Thanks from one party to the other. Visible to the parties alone. */
export const AppreciationEntity = defineEntity({
  name: 'AppreciationEntity',
  tableName: 'appreciation',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    fromId: p.uuid(),
    toId: p.uuid(),
    text: p.text(),
    sentAt: p.datetime(),
  },
});
export type AppreciationEntity = InferEntity<typeof AppreciationEntity>;
