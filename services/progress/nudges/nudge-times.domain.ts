import { Temporal } from 'temporal-polyfill';
import { dayMs, hourMs } from '../../shared/time/dates.js';

/** How long before a meeting an agenda is missed, where no agreement says otherwise. */
export const defaultAgendaLeadHours = 48;
const preparationHours = 48;
const wrapUpHours = 24;
const nextMeetingDays = 3;
const adviceDays = 21;
const morning = '09:00';
/** After so many days without a word, a goal is asked after. */
export const silentDays = 30;

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** When the agenda of a meeting is missed: so many hours before it. */
export const agendaNudgeAt = (startsAt: Date, leadHours: number): Date => later(startsAt, -leadHours * hourMs);

/** When the preparation of a kickoff is missed. */
export const preparationNudgeAt = (startsAt: Date): Date => later(startsAt, -preparationHours * hourMs);

/** When the wrap-up of a meeting is missed: a day after its end. */
export const wrapUpNudgeAt = (startsAt: Date, minutes: number): Date =>
  later(startsAt, minutes * 60_000 + wrapUpHours * hourMs);

/** When the next meeting is missed, after one was held or missed. */
export const nextMeetingNudgeAt = (lastAt: Date): Date => later(lastAt, nextMeetingDays * dayMs);

/** When it is time to tell what came of advice. */
export const adviceResultNudgeAt = (touchedAt: Date): Date => later(touchedAt, adviceDays * dayMs);

/** Nine in the morning of a calendar date, `YYYY-MM-DD`, in an IANA time zone; later where the clock leaves that out. */
export function morningOf(date: string, timeZone: string): Date {
  const at = Temporal.PlainDate.from(date).toPlainDateTime(morning).toZonedDateTime(timeZone);
  return new Date(at.epochMilliseconds);
}

/**
 * When a goal is next asked after: in the morning of its date where that lies ahead, and after a month without a word,
 * whichever comes first.
 */
export function goalReviewNudgeAt(goal: { dueOn: string | null; timeZone: string }, touchedAt: Date): Date {
  const silent = later(touchedAt, silentDays * dayMs);
  const due = goal.dueOn ? morningOf(goal.dueOn, goal.timeZone) : null;
  return due && due > touchedAt && due < silent ? due : silent;
}
