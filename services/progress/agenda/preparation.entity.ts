import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What one party sent before a meeting. */
export const PreparationEntity = defineEntity({
  name: 'PreparationEntity',
  tableName: 'preparation',
  properties: {
    meetingId: p.uuid().primary(),
    senderId: p.uuid().primary(),
    goalIds: p.array().$type<string[]>().columnType('uuid[]'),
    documentIds: p.array().$type<string[]>().columnType('uuid[]'),
    note: p.text().strictNullable(),
    sentAt: p.datetime(),
  },
});
export type PreparationEntity = InferEntity<typeof PreparationEntity>;
