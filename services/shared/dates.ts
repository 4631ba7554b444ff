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
