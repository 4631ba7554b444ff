import { Temporal } from 'temporal-polyfill';
import { inQuietHours, type QuietHours } from './quiet-hours.domain.js';

/**
 * When the quiet hours that an instant falls into are over, by the wall clock of the person's time zone; the instant
 * itself when it falls into none. Where the clock is put forward over that hour, it is the moment after; where it is put
 * back, the first time that the hour comes.
 */
export function endOfQuietHours(instant: Date, timeZone: string, hours: QuietHours | null): Date {
  if (!hours || !inQuietHours(instant, timeZone, hours)) return instant;
  const today = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const ends = [today, today.add({ days: 1 }), today.add({ days: 2 })]
    .flatMap((date) => endsOn(date, timeZone, hours.to))
    .filter((end) => end > instant && !inQuietHours(end, timeZone, hours));
  return new Date(Math.min(...ends.map((end) => end.getTime())));
}

function endsOn(date: Temporal.PlainDate, timeZone: string, to: string): Date[] {
  return (['earlier', 'later'] as const).map(
    (disambiguation) =>
      new Date(date.toPlainDateTime(to).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds),
  );
}
