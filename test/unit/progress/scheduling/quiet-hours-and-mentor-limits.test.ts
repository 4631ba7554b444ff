import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  inQuietHours,
  overlapsQuietHours,
  type QuietHours,
} from '../../../../services/progress/reminders/quiet-hours.domain.js';
import {
  calendarMonthOf,
  checkTimeConstraints,
  type MentorAvailability,
} from '../../../../services/progress/scheduling/meeting-limits.domain.js';

const night: QuietHours = { from: '22:00', to: '07:00' };
const paris = 'Europe/Paris';
const montreal = 'America/Montreal';

describe('Quiet hours', () => {
  test.each<[string, string, string, QuietHours | null, boolean]>([
    ['none', '2026-01-15T23:00:00Z', paris, null, false],
    ['before they begin', '2026-01-15T20:59:59Z', paris, night, false],
    ['as they begin', '2026-01-15T21:00:00Z', paris, night, true],
    ['after midnight', '2026-01-16T00:30:00Z', paris, night, true],
    ['just before they end', '2026-01-16T05:59:59Z', paris, night, true],
    ['as they end', '2026-01-16T06:00:00Z', paris, night, false],
    ['the same moment elsewhere', '2026-01-15T21:00:00Z', montreal, night, false],
    ['within a day', '2026-01-15T11:30:00Z', paris, { from: '12:00', to: '13:00' }, true],
    ['within a day, at their end', '2026-01-15T12:00:00Z', paris, { from: '12:00', to: '13:00' }, false],
    ['of no length', '2026-01-15T11:00:00Z', paris, { from: '12:00', to: '12:00' }, false],
    ['in summer an hour earlier by UTC', '2026-07-15T20:00:00Z', paris, night, true],
    ['which clocks skip, just before', '2026-03-29T00:59:59Z', paris, { from: '02:00', to: '03:00' }, false],
    ['which clocks skip, just after', '2026-03-29T01:00:00Z', paris, { from: '02:00', to: '03:00' }, false],
    ['that end within what clocks skip', '2026-03-29T00:59:00Z', paris, { from: '22:00', to: '02:30' }, true],
    ['that end within what clocks skip, after', '2026-03-29T01:00:00Z', paris, { from: '22:00', to: '02:30' }, false],
    ['that clocks repeat, the first time', '2026-10-25T00:30:00Z', paris, { from: '02:00', to: '03:00' }, true],
    ['that clocks repeat, the second time', '2026-10-25T01:30:00Z', paris, { from: '02:00', to: '03:00' }, true],
    ['that clocks repeat, after', '2026-10-25T02:00:00Z', paris, { from: '02:00', to: '03:00' }, false],
    ['in Montréal’s repeated hour', '2026-11-01T06:30:00Z', montreal, { from: '01:00', to: '02:00' }, true],
    ['in Montréal’s skipped hour', '2026-03-08T07:00:00Z', montreal, { from: '02:00', to: '03:00' }, false],
  ])('%s', (_which, at, timeZone, hours, quiet) => {
    expect(inQuietHours(new Date(at), timeZone, hours)).toBe(quiet);
  });

  test.each<[string, string, number, QuietHours, boolean]>([
    ['ends as they begin', '2026-01-15T20:00:00Z', 60, night, false],
    ['ends a minute into them', '2026-01-15T20:00:00Z', 61, night, true],
    ['begins as they end', '2026-01-16T06:00:00Z', 60, night, false],
    ['begins a minute before they end', '2026-01-16T05:59:00Z', 60, night, true],
    ['has them within itself', '2026-01-15T10:00:00Z', 240, { from: '12:30', to: '12:31' }, true],
    [
      'passes over what clocks skip, and they with it',
      '2026-03-29T00:30:00Z',
      60,
      { from: '02:10', to: '02:50' },
      false,
    ],
    ['reaches them by a leap of clocks', '2026-03-29T00:30:00Z', 60, { from: '02:30', to: '04:00' }, true],
    ['reaches them the second time', '2026-10-25T00:50:00Z', 30, { from: '02:00', to: '02:10' }, true],
  ])('a meeting that %s', (_which, startsAt, minutes, hours, touches) => {
    expect(overlapsQuietHours({ startsAt: new Date(startsAt), minutes }, paris, hours)).toBe(touches);
  });

  test('are touched by a meeting exactly when one of its minutes falls into them, whatever clocks do', () => {
    const instant = fc.constantFrom('2026-03-28T20:00Z', '2026-10-24T20:00Z', '2026-03-08T00:00Z', '2026-10-31T23:00Z');
    const minuteOfDay = fc.integer({ min: 0, max: 1439 });
    const time = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    const zone = fc.constantFrom(paris, montreal, 'Australia/Lord_Howe', 'Asia/Kolkata');
    fc.assert(
      fc.property(
        ...[instant, fc.integer({ min: 0, max: 720 }), fc.integer({ min: 20, max: 240 })],
        ...[minuteOfDay, minuteOfDay, zone],
        (begin, offset, minutes, from, to, timeZone) => {
          const hours = { from: time(from), to: time(to) };
          const startsAt = new Date(Date.parse(begin) + offset * 60_000);
          const each = Array.from({ length: minutes }, (_, n) => new Date(startsAt.getTime() + n * 60_000));
          expect(overlapsQuietHours({ startsAt, minutes }, timeZone, hours)).toBe(
            each.some((minute) => inQuietHours(minute, timeZone, hours)),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('The time of a meeting', () => {
  const slot = { startsAt: new Date('2026-03-10T20:30:00Z'), minutes: 60 };
  const path = { startsAt: ['input', 'startsAt'], minutes: ['input', 'minutes'] };
  const mentor: MentorAvailability = { timeZone: paris, hoursPerMonth: 6, awayUntil: null, agreedMinutes: 300 };
  const parties = [
    { timeZone: paris, quietHours: null },
    { timeZone: montreal, quietHours: night },
  ];
  const check = (change: Partial<MentorAvailability>, ofMentor: QuietHours | null = null) =>
    checkTimeConstraints(
      { parties: [{ timeZone: paris, quietHours: ofMentor }, ...parties.slice(1)], mentor: { ...mentor, ...change } },
      slot,
      path,
    ).map(({ code, path: at }) => `${code} ${at.join('.')}`);

  test.each<[string, Partial<MentorAvailability>, QuietHours | null, string[]]>([
    ['fits', {}, null, []],
    ['is night for one of the two', {}, night, ['QUIET_HOURS input.startsAt']],
    ['passes the mentor’s hours by a minute', { agreedMinutes: 301 }, null, ['OVER_LIMIT input.minutes']],
    ['of a mentor who gives no hours', { hoursPerMonth: 0, agreedMinutes: 0 }, null, ['OVER_LIMIT input.minutes']],
    ['lies on the last day that the mentor is away', { awayUntil: '2026-03-10' }, null, ['OVER_LIMIT input.startsAt']],
    ['lies behind the mentor’s absence', { awayUntil: '2026-03-09' }, null, []],
    [
      'has every fault',
      { agreedMinutes: 900, awayUntil: '2026-04-01' },
      night,
      ['QUIET_HOURS input.startsAt', 'OVER_LIMIT input.startsAt', 'OVER_LIMIT input.minutes'],
    ],
  ])('%s', (_how, change, ofMentor, refusals) => {
    expect(check(change, ofMentor)).toEqual(refusals);
  });

  test('of a mentor whose limits are not known is free', () => {
    expect(checkTimeConstraints({ parties, mentor: null }, slot, path)).toEqual([]);
  });

  test('belongs to the month of the mentor’s own zone, however long it is by the clock', () => {
    const month = (at: string, timeZone: string) => {
      const { from, to } = calendarMonthOf(new Date(at), timeZone);
      return [from.toISOString(), to.toISOString()];
    };
    expect(month('2026-03-31T22:30:00Z', paris)).toEqual(['2026-03-31T22:00:00.000Z', '2026-04-30T22:00:00.000Z']);
    expect(month('2026-03-31T21:30:00Z', paris)).toEqual(['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z']);
    expect(month('2026-11-30T12:00:00Z', montreal)).toEqual(['2026-11-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z']);
    expect(month('2026-12-31T12:00:00Z', 'UTC')).toEqual(['2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
  });
});
