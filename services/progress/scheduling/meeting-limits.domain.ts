import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../../shared/result.js';
import { localDate } from '../../shared/time/dates.js';
import type { TimeSlot } from '../meetings/meeting.domain.js';
import { refusal } from '../refusals.js';
import { overlapsQuietHours, type QuietHours } from '../reminders/quiet-hours.domain.js';

/** What decides whether two people can meet at a time, beside what else they have then. */
export interface MeetingTimeConstraints {
  /** Both parties. A zone that is not known has no quiet hours. */
  parties: { timeZone: string; quietHours: QuietHours | null }[];
  /** Null where the mentor's limits are not known. */
  mentor: MentorAvailability | null;
}

export interface MentorAvailability {
  timeZone: string;
  hoursPerMonth: number;
  /** A calendar date until which, inclusive, the mentor is away. */
  awayUntil: string | null;
  /** Minutes of all other agreed meetings that this mentor gives in the same month. */
  agreedMinutes: number;
}

/** The calendar month that an instant falls in, in a time zone: from when, and until when it is not any more. */
export function calendarMonthOf(instant: Date, timeZone: string): { from: Date; to: Date } {
  const first = Temporal.PlainDate.from(localDate(instant, timeZone)).with({ day: 1 });
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
  return { from: midnight(first), to: midnight(first.add({ months: 1 })) };
}

/**
 * Every reason why the two cannot meet at this time: quiet hours of either, in their own zone (QUIET_HOURS), the mentor's
 * absence, and the hours that they give in a month (OVER_LIMIT). Limits are enforced, never advice.
 */
export function checkTimeConstraints(
  { parties, mentor }: MeetingTimeConstraints,
  slot: TimeSlot,
  path: { startsAt: string[]; minutes: string[] },
): Refusal<'QUIET_HOURS' | 'OVER_LIMIT'>[] {
  const found: Refusal<'QUIET_HOURS' | 'OVER_LIMIT'>[] = [];
  if (parties.some(({ timeZone, quietHours }) => overlapsQuietHours(slot, timeZone, quietHours)))
    found.push(refusal('QUIET_HOURS', path.startsAt, 'meeting.quietHours'));
  if (!mentor) return found;
  const { awayUntil, hoursPerMonth: hours } = mentor;
  if (awayUntil !== null && localDate(slot.startsAt, mentor.timeZone) <= awayUntil)
    found.push(refusal('OVER_LIMIT', path.startsAt, 'meeting.mentorAway', { date: awayUntil }));
  if (mentor.agreedMinutes + slot.minutes > hours * 60)
    found.push(refusal('OVER_LIMIT', path.minutes, 'meeting.mentorHours', { hours }));
  return found;
}
