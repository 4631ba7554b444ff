import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** How somebody wishes to be reminded; who has no row has the defaults. */
export const ReminderPreferenceEntity = defineEntity({
  name: 'ReminderPreferenceEntity',
  tableName: 'reminder_preference',
  properties: {
    personId: p.uuid().primary(),
    meetingMinutesBefore: p.array((minutes) => Number(minutes), String).columnType('int[]'),
    nudges: p.boolean(),
    email: p.boolean(),
    quietFrom: p.text().strictNullable(),
    quietTo: p.text().strictNullable(),
  },
});
export type ReminderPreferenceEntity = InferEntity<typeof ReminderPreferenceEntity>;
