import { describedEnum } from '../../shared/graphql/described-enum.js';
import type { ReminderStatusName } from './reminder.domain.js';
import { type NudgeKindName, nudgeKinds, nudgeRules, type ReminderKindName } from './reminder-kinds.domain.js';

/** The descriptions of `ReminderKind`, from the record of each kind. */
const nudgeDescriptions = Object.fromEntries(nudgeKinds.map((kind) => [kind, nudgeRules[kind].description])) as Record<
  NudgeKindName,
  string
>;

export const ReminderKind = describedEnum<ReminderKindName>('ReminderKind', 'What a reminder is about.', {
  MEETING_SOON: 'A confirmed meeting is coming up.',
  ...nudgeDescriptions,
});

export const ReminderStatus = describedEnum<ReminderStatusName>('ReminderStatus', 'The state of a reminder.', {
  SCHEDULED: 'Not sent yet.',
  SENT: 'Sent.',
  SNOOZED: 'Snoozed by its recipient.',
  ACKNOWLEDGED: 'Acknowledged by its recipient.',
  CANCELLED: 'No longer needed.',
});
