/** Joins the parts of a French time, so that no line breaks within it. */
const noBreak = '\u00a0';

const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * Returns a calendar date, `YYYY-MM-DD`, in words, for a French or English locale (BCP 47): « mardi 3 mars 2026 »,
 * “Tuesday, March 3, 2026”.
 */
export function dateInWords(date: string, locale: string): string {
  return dayIn(new Date(`${date}T00:00:00Z`), 'UTC', locale);
}

/**
 * Returns an instant in words, with date and time in an IANA time zone: « mardi 3 mars 2026 à 14 h 30 », “Tuesday,
 * March 3, 2026 at 2:30 PM”. French times are written as in both Québec and France.
 */
export function momentInWords(instant: Date, timeZone: string, locale: string): string {
  if (isFrench(locale)) return `${dayIn(instant, timeZone, locale)} à ${frenchTime(instant, timeZone)}`;
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(instant);
}

const isFrench = (locale: string): boolean => /^fr\b/i.test(locale);

function dayIn(instant: Date, timeZone: string, locale: string): string {
  if (!isFrench(locale)) return new Intl.DateTimeFormat(locale, { timeZone, ...full }).format(instant);
  const parts = new Intl.DateTimeFormat('fr', { timeZone, ...full }).formatToParts(instant);
  // Only the first of a month is an ordinal in French: 1er mars, 2 mars.
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

function frenchTime(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('fr', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [hour, minute] = [Number(parts.get('hour')), Number(parts.get('minute'))];
  return [hour, 'h', ...(minute > 0 ? [String(minute).padStart(2, '0')] : [])].join(noBreak);
}
