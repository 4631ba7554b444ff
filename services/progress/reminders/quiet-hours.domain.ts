import { Temporal } from 'temporal-polyfill';

/** Hours of the day, `HH:MM`, from which and until which somebody is not to be disturbed; `to` does not belong to them. */
export interface QuietHours {
  from: string;
  to: string;
}

/**
 * Whether an instant falls into somebody's quiet hours, by the wall clock of their IANA time zone: hours from 22:00 to
 * 07:00 span midnight, an hour that a change of clocks repeats is quiet both times, and one that it leaves out never
 * comes. From and until the same time is no time at all.
 */
export function inQuietHours(instant: Date, timeZone: string, hours: QuietHours | null): boolean {
  if (!hours) return false;
  const { hour, minute } = zoned(instant, timeZone);
  const [at, from, to] = [hour * 60 + minute, minuteOfDay(hours.from), minuteOfDay(hours.to)];
  if (from <= to) return at >= from && at < to;
  return at >= from || at < to;
}

/** Whether any moment of so many minutes from an instant on falls into somebody's quiet hours. */
export function overlapsQuietHours(
  { startsAt, minutes }: { startsAt: Date; minutes: number },
  timeZone: string,
  hours: QuietHours | null,
): boolean {
  if (!hours) return false;
  const end = new Date(startsAt.getTime() + minutes * 60_000);
  return [startsAt, ...turningPoints(startsAt, end, { timeZone, from: hours.from })].some((instant) =>
    inQuietHours(instant, timeZone, hours),
  );
}

/** The only moments within a span at which quiet hours can begin: their hour by the wall clock, and a change of clocks. */
function turningPoints(start: Date, end: Date, { timeZone, from }: { timeZone: string; from: string }): Date[] {
  const first = zoned(start, timeZone);
  const found = [first.getTimeZoneTransition('next')?.epochMilliseconds];
  for (const date of [first.toPlainDate(), zoned(end, timeZone).toPlainDate()])
    for (const disambiguation of ['earlier', 'later'] as const)
      found.push(date.toPlainDateTime(from).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
  return found
    .filter((at): at is number => at !== undefined && at > start.getTime() && at < end.getTime())
    .map((at) => new Date(at));
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function minuteOfDay(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}

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
