export const hourMs = 3_600_000;
/** A day of 24 hours; calendar days may be shorter or longer. */
export const dayMs = 24 * hourMs;

/** Returns the instant so many days of 24 hours later; earlier for a negative number. */
export const addDays = (instant: Date, days: number): Date => new Date(instant.getTime() + days * dayMs);

/** By canonical zone name, which bounds the map to the number of zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the calendar date, `YYYY-MM-DD`, of an instant in an IANA time zone. */
export function localDate(instant: Date, timeZone: string): string {
  return (formats.get(timeZone) ?? createFormat(timeZone)).format(instant);
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(format.resolvedOptions().timeZone, format);
  return format;
}
