import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReminderKindName, ReminderStatusName } from '../domain/reminder.js';

/** Something to tell one person at an instant. A due row of kind `reminder.send` makes it happen. */
export const ReminderEntity = defineEntity({
  name: 'ReminderEntity',
  tableName: 'reminder',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ReminderKindName>(),
    recipientId: p.uuid(),
    pairingId: p.uuid().strictNullable(),
    meetingId: p.uuid().strictNullable(),
    dueAt: p.datetime(),
    sentAt: p.datetime().strictNullable(),
    status: p.text().$type<ReminderStatusName>(),
  },
});
export type ReminderEntity = InferEntity<typeof ReminderEntity>;
