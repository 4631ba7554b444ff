import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A message from one party to the other. Visible to the parties alone. */
export const MessageEntity = defineEntity({
  name: 'MessageEntity',
  tableName: 'message',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    authorId: p.uuid(),
    text: p.text(),
    sentAt: p.datetime(),
    readAt: p.datetime().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type MessageEntity = InferEntity<typeof MessageEntity>;
