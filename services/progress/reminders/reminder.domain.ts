import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { accept, type Result } from '../../shared/result.js';
import { addDays } from '../../shared/time/dates.js';
import type { MeetingStatusName } from '../meetings/meeting.domain.js';
import { refuse } from '../refusals.js';

/** Minutes before a meeting at which both are reminded, where a person has not chosen otherwise (design, Progress). */
export const defaultMinutesBefore: readonly number[] = [24 * 60, 60];

export type ReminderKindName =
  | 'MEETING_SOON'
  | 'AGENDA_MISSING'
  | 'PREPARATION_MISSING'
  | 'WRAP_UP_MISSING'
  | 'NO_NEXT_MEETING'
  | 'ACTION_ITEM_DUE'
  | 'GOAL_REVIEW_DUE'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_REVIEW_DUE'
  | 'RHYTHM_SLIPPING'
  | 'RELAUNCH'
  | 'ADVICE_RESULT_DUE'
  | 'END_NEAR'
  | 'SAY_THANKS'
  | 'KEEP_IN_TOUCH'
  | 'EVALUATION_OPEN';
export type ReminderStatusName = 'SCHEDULED' | 'SENT' | 'SNOOZED' | 'ACKNOWLEDGED' | 'CANCELLED';

/** The instants, earliest first, at which to remind of a meeting: those that still lie ahead, each once. */
export function reminderInstants(startsAt: Date, now: Date, minutesBefore: readonly number[]): Date[] {
  return [...new Set(minutesBefore)]
    .sort((a, b) => b - a)
    .map((minutes) => new Date(startsAt.getTime() - minutes * 60_000))
    .filter((dueAt) => dueAt > now);
}

/** How many minutes before the start each instant lies, of those that still lie ahead; the earliest first, each once. */
export function upcomingMinutesBefore(startsAt: Date, now: Date, minutesBefore: readonly number[]): number[] {
  return reminderInstants(startsAt, now, minutesBefore).map((dueAt) => (startsAt.getTime() - dueAt.getTime()) / 60_000);
}

export interface ReminderState {
  kind: ReminderKindName;
  status: ReminderStatusName;
  /** The start of the meeting that it is about; null when it is about something else. */
  startsAt: Date | null;
}

const longestSnoozeDays = 30;
const open: ReadonlySet<ReminderStatusName> = new Set(['SCHEDULED', 'SENT', 'SNOOZED']);

/**
 * Whether a reminder may be put off until an instant: one that was told or is to come, for at most 30 days, and one of a
 * meeting until before it begins. Refuses WRONG_STATUS, IN_THE_PAST, INVALID.
 */
export function decideSnooze(
  reminder: ReminderState,
  until: Date,
  now: Date,
): Result<null, 'WRONG_STATUS' | 'IN_THE_PAST' | 'INVALID'> {
  if (!open.has(reminder.status)) return refuse('WRONG_STATUS', 'id', 'reminder.done');
  if (until <= now) return refuse('IN_THE_PAST', 'until', 'reminder.past');
  if (until > addDays(now, longestSnoozeDays))
    return refuse('INVALID', 'until', 'reminder.tooFar', { days: longestSnoozeDays });
  if (reminder.kind === 'MEETING_SOON' && reminder.startsAt && until >= reminder.startsAt)
    return refuse('INVALID', 'until', 'reminder.afterMeeting');
  return accept(null);
}

/** Whether a reminder may be marked as seen; one that is already stays so. Refuses WRONG_STATUS. */
export function decideAcknowledge(reminder: ReminderState): Result<null, 'WRONG_STATUS'> {
  if (reminder.status === 'CANCELLED') return refuse('WRONG_STATUS', 'id', 'reminder.done');
  return accept(null);
}

const off: ReadonlySet<MeetingStatusName> = new Set(['PROPOSED', 'CANCELLED', 'MISSED']);
const over: ReadonlySet<PairingStatusName> = new Set(['COMPLETED', 'ENDED_EARLY']);

/**
 * Whether a reminder of a meeting still makes sense when its time has come: the meeting stands, at the start that it was
 * made for, in a pairing that has not ended. One that comes late, after an outage, is sent all the same.
 */
export function isMeetingReminderValid(reminder: {
  startsAt: Date;
  meeting: { startsAt: Date; status: MeetingStatusName } | null;
  pairing: PairingStatusName | null;
}): boolean {
  const { startsAt, meeting, pairing } = reminder;
  if (!meeting || (pairing && over.has(pairing))) return false;
  return !off.has(meeting.status) && meeting.startsAt.getTime() === startsAt.getTime();
}
