import { Temporal } from 'temporal-polyfill';

/** Days before the agreed end at which `EndNear` is recorded. */
export const endNearDays = 30;

/**
 * The instant at which a calendar date, `YYYY-MM-DD`, begins in an IANA time zone. Where the clocks go forward at
 * midnight, it is the first instant of the day.
 */
export function startOfDay(date: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The start of the day 30 days before an agreed end. */
export function endNearAt(endsOn: string, timeZone: string): Date {
  return startOfDay(Temporal.PlainDate.from(endsOn).subtract({ days: endNearDays }).toString(), timeZone);
}

/** The same date a year later; 28 February after a leap day. */
export function yearAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ years: 1 }).toString();
}
