import { Temporal } from 'temporal-polyfill';
import { dayMs, hourMs } from '../../shared/time/dates.js';

/** The lead time of agendas without an agreement. */
export const defaultAgendaLeadHours = 48;
const preparationHours = 48;
const wrapUpHours = 24;
const nextMeetingDays = 3;
const adviceDays = 21;
const morning = '09:00';
/** A goal without entries for so many days is due for review. */
export const silentDays = 30;

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** When a missing agenda is noticed: `leadHours` before the meeting. */
export const agendaNudgeAt = (startsAt: Date, leadHours: number): Date => later(startsAt, -leadHours * hourMs);

/** When the missing preparation of a kickoff is noticed: 48 hours before it. */
export const preparationNudgeAt = (startsAt: Date): Date => later(startsAt, -preparationHours * hourMs);

/** When a missing wrap-up is noticed: 24 hours after the end of the meeting. */
export const wrapUpNudgeAt = (startsAt: Date, minutes: number): Date =>
  later(startsAt, minutes * 60_000 + wrapUpHours * hourMs);

/** When a missing next meeting is noticed: three days after the last one. */
export const nextMeetingNudgeAt = (lastAt: Date): Date => later(lastAt, nextMeetingDays * dayMs);

/** When the result of advice is due: 21 days after it last changed. */
export const adviceResultNudgeAt = (changedAt: Date): Date => later(changedAt, adviceDays * dayMs);

/** Returns 09:00 on a calendar date, `YYYY-MM-DD`, in an IANA time zone; the next valid time if clocks skip it. */
export function morningOf(date: string, timeZone: string): Date {
  const at = Temporal.PlainDate.from(date).toPlainDateTime(morning).toZonedDateTime(timeZone);
  return new Date(at.epochMilliseconds);
}

/** When a goal is due for review: 09:00 on its future due date, or 30 days after its last change, whichever is first. */
export function goalReviewNudgeAt(goal: { dueOn: string | null; timeZone: string }, changedAt: Date): Date {
  const silent = later(changedAt, silentDays * dayMs);
  const due = goal.dueOn ? morningOf(goal.dueOn, goal.timeZone) : null;
  return due && due > changedAt && due < silent ? due : silent;
}
