export const hourMs = 3_600_000;
/** A day of 24 hours; a calendar's days may be shorter or longer. */
export const dayMs = 24 * hourMs;

/** The instant so many days of 24 hours later; earlier for a negative number. */
export const addDays = (instant: Date, days: number): Date => new Date(instant.getTime() + days * dayMs);

/** By the zone's own name, however it was written: there are no more formats than zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date, `YYYY-MM-DD`, that an instant falls on in an IANA time zone. */
export function localDate(instant: Date, timeZone: string): string {
  return (formats.get(timeZone) ?? formatOf(timeZone)).format(instant);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(made.resolvedOptions().timeZone, made);
  return made;
}
