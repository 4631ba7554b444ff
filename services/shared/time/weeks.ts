import { dayMs } from './dates.js';

/** Returns the Monday, `YYYY-MM-DD`, of the week (ISO 8601, in UTC) that contains an instant. */
export function mondayOf(instant: Date): string {
  const daysSinceMonday = (instant.getUTCDay() + 6) % 7;
  return dateOf(instant.getTime() - daysSinceMonday * dayMs);
}

/**
 * Returns the Mondays from `first` to `last`, both included, oldest first: the latest `max` of them. Empty when `last` is
 * before `first`.
 */
export function weeksBetween(first: string, last: string, max: number): string[] {
  const end = Date.parse(last);
  const count = Math.floor((end - Date.parse(first)) / (7 * dayMs)) + 1;
  const shown = Math.max(0, Math.min(count, max));
  return Array.from({ length: shown }, (_, index) => dateOf(end - (shown - 1 - index) * 7 * dayMs));
}

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
