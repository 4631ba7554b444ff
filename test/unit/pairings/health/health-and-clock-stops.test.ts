import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { PairingHealthName, PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import { checkContactAt, extendContactBounds } from '../../../../services/pairings/contacts/contact.domain.js';
import { toAgreedRhythm } from '../../../../services/pairings/health/agreed-rhythm.domain.js';
import { addRunningTime, stoppedMs, updateClocks } from '../../../../services/pairings/health/clock-stops.domain.js';
import { type FrequencyName, intervalDays } from '../../../../services/pairings/health/frequency.domain.js';
import {
  contactDueAt,
  expectsContact,
  healthAt,
  healthInstants,
  nextHealthAt,
} from '../../../../services/pairings/health/health.domain.js';
import { dayMs } from '../../../../services/shared/time/dates.js';
import {
  anyHealthFacts,
  anyInstant,
  dayAfterStart,
  healthFacts,
  healthFrequencies,
  healthStart,
  pairingStatuses,
} from '../../../support/fixtures/health-facts.js';

const agreed = (frequency: FrequencyName) => ({ agreed: { frequency } });

/** What each status is, by how long the two have been quiet: weekly, so that it slips after 10.5 days and sleeps after 21. */
type Quiet = 'never in touch' | 'fresh' | 'quiet' | 'very quiet';
const quiets: Record<Quiet, { lastContactAt: Date | null; now: Date }> = {
  'never in touch': { lastContactAt: null, now: dayAfterStart(20) },
  fresh: { lastContactAt: healthStart, now: dayAfterStart(10) },
  quiet: { lastContactAt: healthStart, now: dayAfterStart(15) },
  'very quiet': { lastContactAt: healthStart, now: dayAfterStart(30) },
};
const running: Record<Quiet, PairingHealthName> = {
  'never in touch': 'NEW',
  fresh: 'ON_RHYTHM',
  quiet: 'SLIPPING',
  'very quiet': 'DORMANT',
};
const always = (health: PairingHealthName): Record<Quiet, PairingHealthName> => ({
  'never in touch': health,
  fresh: health,
  quiet: health,
  'very quiet': health,
});
const table: Record<PairingStatusName, Record<Quiet, PairingHealthName>> = {
  PROPOSED: always('NEW'),
  EXPLORING: running,
  ACTIVE: running,
  PAUSED: always('PAUSED'),
  RELAUNCHING: running,
  CLOSING: always('ENDED'),
  COMPLETED: always('ENDED'),
  ENDED_EARLY: always('ENDED'),
  KEEPING_IN_TOUCH: always('ENDED'),
};
const cells = pairingStatuses.flatMap((status) =>
  (Object.keys(quiets) as Quiet[]).flatMap((quiet) => [
    { status, quiet, meeting: 'no meeting ahead', expected: table[status][quiet] },
    {
      status,
      quiet,
      meeting: 'a meeting ahead',
      expected: table[status] === running && quiet !== 'never in touch' ? 'ON_RHYTHM' : table[status][quiet],
    },
  ]),
);

describe('Health', () => {
  test('has a table of 9 statuses, 4 silences, with a meeting ahead or without', () => {
    expect(cells).toHaveLength(72);
  });

  test.each(cells)('$status, $quiet, $meeting: $expected', ({ status, quiet, meeting, expected }) => {
    const { lastContactAt, now } = quiets[quiet];
    const meetingUntil = meeting === 'a meeting ahead' ? new Date(now.getTime() + 1) : null;
    expect(healthAt(healthFacts({ status, lastContactAt, meetingUntil, ...agreed('WEEKLY') }), now)).toBe(expected);
  });

  test.each<[FrequencyName | null, number, number, number]>([
    ['WEEKLY', 7, 10.5, 21],
    ['BIWEEKLY', 14, 21, 28],
    ['MONTHLY', 30, 45, 60],
    ['QUARTERLY', 91, 136.5, 182],
    ['FEW_TIMES_A_YEAR', 122, 183, 244],
    [null, 30, 45, 60],
  ])(
    '%s: due after %d days, slipping after %d, dormant after %d, to the millisecond',
    (frequency, due, slips, sleeps) => {
      const known = healthFacts({ lastContactAt: healthStart, agreed: frequency && { frequency } });
      expect(contactDueAt(known, null)).toEqual(dayAfterStart(due));
      const justBefore = (days: number) => new Date(dayAfterStart(days).getTime() - 1);
      const health = [justBefore(slips), dayAfterStart(slips), justBefore(sleeps), dayAfterStart(sleeps)].map((now) =>
        healthAt(known, now),
      );
      expect(health).toEqual(['ON_RHYTHM', 'SLIPPING', 'SLIPPING', 'DORMANT']);
    },
  );

  test('as needed is never slipping or dormant, and no contact is due', () => {
    for (const lastContactAt of [healthStart, null]) {
      const known = healthFacts({ lastContactAt, ...agreed('AS_NEEDED') });
      expect([healthInstants(known), contactDueAt(known, null), nextHealthAt(known, healthStart)]).toEqual([
        null,
        null,
        null,
      ]);
      expect(healthAt(known, dayAfterStart(3000))).toBe(lastContactAt ? 'ON_RHYTHM' : 'NEW');
    }
  });

  test('is NEW before the first contact, and then DORMANT at once: nobody slips who never was on rhythm', () => {
    const known = healthFacts(agreed('BIWEEKLY'));
    expect([dayAfterStart(27.99), dayAfterStart(28)].map((now) => healthAt(known, now))).toEqual(['NEW', 'DORMANT']);
    expect(nextHealthAt(known, healthStart)).toEqual(dayAfterStart(28));
  });

  test('is by the programme’s factors, and never dormant before 21 days, nor slipping after being dormant', () => {
    const known = healthFacts({
      lastContactAt: healthStart,
      slippingAfterFactor: 1,
      dormantAfterFactor: 1.2,
      ...agreed('MONTHLY'),
    });
    expect(healthInstants(known)).toEqual({ slippingAt: dayAfterStart(30), dormantAt: dayAfterStart(36) });
    expect(healthInstants({ ...known, ...agreed('WEEKLY') })).toEqual({
      slippingAt: dayAfterStart(7),
      dormantAt: dayAfterStart(21),
    });
    expect(healthInstants({ ...known, slippingAfterFactor: 4 })).toEqual({
      slippingAt: dayAfterStart(36),
      dormantAt: dayAfterStart(36),
    });
  });

  test('goes back to what it was once the meeting is over and nobody said that it was held', () => {
    const known = healthFacts({ lastContactAt: healthStart, meetingUntil: dayAfterStart(40), ...agreed('WEEKLY') });
    expect([dayAfterStart(39.99), dayAfterStart(40)].map((now) => healthAt(known, now))).toEqual([
      'ON_RHYTHM',
      'DORMANT',
    ]);
    expect(nextHealthAt(known, dayAfterStart(1))).toEqual(dayAfterStart(40));
  });

  test('names the next meeting as the next contact only where it is later than what was agreed', () => {
    const known = healthFacts({ lastContactAt: healthStart, ...agreed('WEEKLY') });
    expect(contactDueAt(known, dayAfterStart(3))).toEqual(dayAfterStart(7));
    expect(contactDueAt(known, dayAfterStart(9))).toEqual(dayAfterStart(9));
    for (const status of pairingStatuses)
      expect(contactDueAt({ ...known, status }, null) !== null).toBe(expectsContact(status));
  });

  test('knows days of 24 hours: neither summer time nor the end of a month moves it', () => {
    const known = healthFacts({ lastContactAt: healthStart, ...agreed('MONTHLY') });
    expect(contactDueAt(known, null)?.toISOString()).toBe('2026-03-02T09:00:00.000Z');
    const spring = Temporal.ZonedDateTime.from('2026-03-28T09:00:00[Europe/Paris]');
    const lastContactAt = new Date(spring.epochMilliseconds);
    const due = contactDueAt(healthFacts({ lastContactAt, ...agreed('WEEKLY') }), null);
    expect(due?.getTime()).toBe(spring.toInstant().add({ hours: 168 }).epochMilliseconds);
    expect(due?.toISOString()).toBe('2026-04-04T08:00:00.000Z');
  });
});

describe('Whatever a pairing is', () => {
  test('its health stays until the next change, and is another from then on', () => {
    fc.assert(
      fc.property(anyHealthFacts, anyInstant, (known, now) => {
        const next = nextHealthAt(known, now);
        const health = healthAt(known, now);
        const longAfter = new Date(healthStart.getTime() + 9999 * dayMs);
        if (!next) return void expect(healthAt(known, longAfter)).toBe(health);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(healthAt(known, new Date(next.getTime() - 1))).toBe(health);
        expect(healthAt(known, next)).not.toBe(health);
      }),
    );
  });

  test('it only gets worse while nothing happens', () => {
    const order: PairingHealthName[] = ['NEW', 'ON_RHYTHM', 'SLIPPING', 'DORMANT'];
    fc.assert(
      fc.property(anyHealthFacts, anyInstant, anyInstant, (known, one, other) => {
        const [sooner, later] = [one, other].toSorted((a, b) => a.getTime() - b.getTime());
        const [before, after] = [healthAt(known, sooner as Date), healthAt(known, later as Date)];
        if (order.includes(before)) expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
        else expect(after).toBe(before);
      }),
    );
  });

  test('its contacts make the same of it in any order', () => {
    const contacts = fc.array(anyInstant, { minLength: 1, maxLength: 8 });
    const shuffled = contacts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const none = { firstContactAt: null, lastContactAt: null };
    fc.assert(
      fc.property(anyHealthFacts, anyInstant, shuffled, (known, now, [one, other]) => {
        const [told, toldOtherwise] = [one, other].map((all) =>
          all.reduce<{ firstContactAt: Date | null; lastContactAt: Date | null }>(extendContactBounds, none),
        );
        expect(told).toEqual(toldOtherwise);
        const sorted = one.toSorted((a, b) => a.getTime() - b.getTime());
        expect(told).toEqual({ firstContactAt: sorted[0], lastContactAt: sorted.at(-1) });
        expect(healthAt({ ...known, ...told }, now)).toBe(healthAt({ ...known, ...toldOtherwise }, now));
      }),
    );
  });

  test('a pause since the last contact moves what is due by its own length', () => {
    const hours = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.constantFrom(...healthFrequencies), hours, hours, (frequency, from, length) => {
        const known = healthFacts({ lastContactAt: healthStart, ...agreed(frequency) });
        const pausedAt = new Date(healthStart.getTime() + from * 3_600_000);
        const resumedAt = new Date(pausedAt.getTime() + length * 3_600_000);
        const paused = updateClocks('PAUSED', known, pausedAt);
        expect(paused).toEqual({ stoppedAt: pausedAt, stops: [] });
        expect(updateClocks('PAUSED', paused, resumedAt)).toEqual(paused);
        const resumed = { ...known, ...updateClocks('ACTIVE', paused, resumedAt) };
        expect(resumed.stoppedAt).toBeNull();
        const moved = (instant: Date | null) => instant && new Date(instant.getTime() + length * 3_600_000);
        expect(contactDueAt(resumed, null)).toEqual(moved(contactDueAt(known, null)));
        const [was, is] = [healthInstants(known), healthInstants(resumed)];
        expect(is).toEqual(was && { slippingAt: moved(was.slippingAt), dormantAt: moved(was.dormantAt) });
        expect(healthAt(resumed, resumedAt)).toBe(healthAt(known, pausedAt));
      }),
    );
  });
});

describe('Clocks', () => {
  const stops: [number, number][] = [
    [dayAfterStart(10).getTime(), dayAfterStart(20).getTime()],
    [dayAfterStart(30).getTime(), dayAfterStart(35).getTime()],
  ];
  test.each<[number, number | undefined, number]>([
    [0, undefined, 15],
    [15, undefined, 10],
    [20, undefined, 5],
    [40, undefined, 0],
    [0, 10, 0],
    [12, 18, 6],
    [15, 32, 7],
  ])('stood still from day %d to %p for %d days', (from, until, days) => {
    expect(stoppedMs(stops, dayAfterStart(from), until === undefined ? undefined : dayAfterStart(until))).toBe(
      days * dayMs,
    );
  });

  test('run on where they stood', () => {
    expect(addRunningTime(stops, dayAfterStart(5), 7 * dayMs)).toEqual(dayAfterStart(27));
    expect(updateClocks('ENDED_EARLY', { stoppedAt: dayAfterStart(1), stops: [] }, dayAfterStart(3)).stops).toEqual([
      [dayAfterStart(1).getTime(), dayAfterStart(3).getTime()],
    ]);
    expect(updateClocks('ACTIVE', { stoppedAt: null, stops }, dayAfterStart(3))).toEqual({ stoppedAt: null, stops });
  });
});

test.each<[string, Date, string[]]>([
  ['to come', dayAfterStart(5.001), ['contact.toCome']],
  ['now', dayAfterStart(5), []],
  ['as the pairing began', healthStart, []],
  ['before the pairing', dayAfterStart(-0.001), ['contact.beforePairing']],
])('A contact %s can be recorded or not', (_when, at, texts) => {
  const refusals = checkContactAt(at, { startedAt: healthStart, now: dayAfterStart(5) });
  expect(refusals.map(({ text }) => text)).toEqual(texts);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'INVALID', path: ['at'] });
});

test('An agreement is in force from the moment in which both have signed it', () => {
  expect(toAgreedRhythm({ version: 2, frequency: 'WEEKLY', reviewEveryDays: 90 }, healthStart)).toEqual({
    version: 2,
    frequency: 'WEEKLY',
    reviewEveryDays: 90,
    at: healthStart.toISOString(),
    reviewsTold: 0,
  });
  expect(healthFrequencies.map(intervalDays)).toEqual([7, 14, 30, 91, 122, null]);
});
