import { dayMs } from '../../shared/time/dates.js';

/** The Monday, `YYYY-MM-DD`, of the week (ISO 8601, in UTC) in which an instant lies. */
export function mondayOf(instant: Date): string {
  const daysSinceMonday = (instant.getUTCDay() + 6) % 7;
  return dateOf(instant.getTime() - daysSinceMonday * dayMs);
}

/** The Mondays from `first` to `last`, both included, oldest first; the `most` latest ones. Empty when `last` is earlier. */
export function weeksBetween(first: string, last: string, most: number): string[] {
  const end = Date.parse(last);
  const count = Math.floor((end - Date.parse(first)) / (7 * dayMs)) + 1;
  const shown = Math.max(0, Math.min(count, most));
  return Array.from({ length: shown }, (_, index) => dateOf(end - (shown - 1 - index) * 7 * dayMs));
}

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
