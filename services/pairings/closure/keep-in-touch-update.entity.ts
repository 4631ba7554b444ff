import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** News from a party of a pairing that keeps in touch. Visible to the parties alone. */
export const KeepInTouchUpdateEntity = defineEntity({
  name: 'KeepInTouchUpdateEntity',
  tableName: 'keep_in_touch_update',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    authorId: p.uuid(),
    text: p.text(),
    postedAt: p.datetime(),
  },
});
export type KeepInTouchUpdateEntity = InferEntity<typeof KeepInTouchUpdateEntity>;
