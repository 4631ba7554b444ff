import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { addDays } from '../../shared/time/dates.js';
import type { MeetingStatusName } from '../meetings/meeting.domain.js';
import { refuse } from '../refusals.js';
import type { ReminderKindName } from './reminder-kinds.domain.js';

/** Minutes before a meeting at which a person is reminded who has not chosen otherwise. */
export const defaultMinutesBefore: readonly number[] = [24 * 60, 60];

export type ReminderStatusName = 'SCHEDULED' | 'SENT' | 'SNOOZED' | 'ACKNOWLEDGED' | 'CANCELLED';

/** Returns the future instants at which to remind of a meeting, earliest first, each once. */
export function reminderInstants(startsAt: Date, now: Date, minutesBefore: readonly number[]): Date[] {
  return [...new Set(minutesBefore)]
    .sort((a, b) => b - a)
    .map((minutes) => new Date(startsAt.getTime() - minutes * 60_000))
    .filter((dueAt) => dueAt > now);
}

/** Returns the reminders' minutes before the start that are still in the future, earliest first, each once. */
export function upcomingMinutesBefore(startsAt: Date, now: Date, minutesBefore: readonly number[]): number[] {
  return reminderInstants(startsAt, now, minutesBefore).map((dueAt) => (startsAt.getTime() - dueAt.getTime()) / 60_000);
}

export interface ReminderState {
  kind: ReminderKindName;
  status: ReminderStatusName;
  /** The start of its meeting; null for a reminder of anything else. */
  startsAt: Date | null;
}

const maxSnoozeDays = 30;
const open: ReadonlySet<ReminderStatusName> = new Set(['SCHEDULED', 'SENT', 'SNOOZED']);

/**
 * Whether a reminder may be snoozed: one that is scheduled or sent, for at most 30 days. A reminder of a meeting only until
 * the meeting starts.
 */
export function decideSnooze(
  reminder: ReminderState,
  until: Date,
  now: Date,
): Result<null, 'WRONG_STATUS' | 'IN_THE_PAST' | 'INVALID'> {
  if (!open.has(reminder.status)) return refuse('WRONG_STATUS', 'id', 'reminder.done');
  if (until <= now) return refuse('IN_THE_PAST', 'until', 'reminder.past');
  if (until > addDays(now, maxSnoozeDays))
    return refuse('INVALID', 'until', 'reminder.tooFar', { days: maxSnoozeDays });
  if (reminder.kind === 'MEETING_SOON' && reminder.startsAt && until >= reminder.startsAt)
    return refuse('INVALID', 'until', 'reminder.afterMeeting');
  return accept(null);
}

/** Whether a reminder may be acknowledged. Acknowledging again changes nothing. */
export function decideAcknowledge(reminder: ReminderState): Result<null, 'WRONG_STATUS'> {
  if (reminder.status === 'CANCELLED') return refuse('WRONG_STATUS', 'id', 'reminder.done');
  return accept(null);
}

const cancelledStatuses: ReadonlySet<MeetingStatusName> = new Set(['PROPOSED', 'CANCELLED', 'MISSED']);
const endedStatuses: ReadonlySet<PairingStatusName> = new Set(['COMPLETED', 'ENDED_EARLY']);

/**
 * Whether a due reminder of a meeting is still valid: the meeting stands at the start for which the reminder was scheduled,
 * and the pairing has not ended. A late reminder, after an outage, is still sent.
 */
export function isMeetingReminderValid(reminder: {
  startsAt: Date;
  meeting: { startsAt: Date; status: MeetingStatusName } | null;
  pairing: PairingStatusName | null;
}): boolean {
  const { startsAt, meeting, pairing } = reminder;
  if (!meeting || (pairing && endedStatuses.has(pairing))) return false;
  return !cancelledStatuses.has(meeting.status) && meeting.startsAt.getTime() === startsAt.getTime();
}
