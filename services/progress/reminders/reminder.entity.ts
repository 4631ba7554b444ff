import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReminderStatusName } from './reminder.domain.js';
import type { ReminderKindName } from './reminder-kinds.domain.js';

/** Something to tell one person at an instant. A due row of kind `reminder.send` makes it happen; it names `dueId`. */
export const ReminderEntity = defineEntity({
  name: 'ReminderEntity',
  tableName: 'reminder',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ReminderKindName>(),
    recipientId: p.uuid(),
    pairingId: p.uuid().strictNullable(),
    meetingId: p.uuid().strictNullable(),
    /** What it is about, by its kind: a meeting, a goal, an action item, advice, an evaluation, a relaunch, a pairing. */
    subjectId: p.uuid().strictNullable(),
    /** Of which start of the meeting, and how long before it; null for what is not about a meeting that draws near. */
    startsAt: p.datetime().strictNullable(),
    minutesBefore: p.integer().strictNullable(),
    dueId: p.uuid(),
    dueAt: p.datetime(),
    sentAt: p.datetime().strictNullable(),
    status: p.text().$type<ReminderStatusName>(),
  },
});
export type ReminderEntity = InferEntity<typeof ReminderEntity>;
