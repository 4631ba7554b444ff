import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultMinutesBefore, reminderInstants } from '../../../../services/progress/reminders/reminder.domain.js';

const minuteMs = 60_000;
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const minutes = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 });

describe('The instants at which to remind of a meeting', () => {
  test('are a day and an hour before, where nobody has chosen otherwise', () => {
    const now = new Date('2026-03-01T00:00:00Z');
    expect(reminderInstants(new Date('2026-03-10T14:00:00Z'), now, defaultMinutesBefore)).toEqual([
      new Date('2026-03-09T14:00:00Z'),
      new Date('2026-03-10T13:00:00Z'),
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'a moment more than a day before',
      '2026-03-09T13:59:59.999Z',
      ['2026-03-09T14:00:00.000Z', '2026-03-10T13:00:00.000Z'],
    ],
    ['exactly a day before', '2026-03-09T14:00:00Z', ['2026-03-10T13:00:00.000Z']],
    ['within the last day', '2026-03-10T09:00:00Z', ['2026-03-10T13:00:00.000Z']],
    ['exactly an hour before', '2026-03-10T13:00:00Z', []],
    ['once it has begun', '2026-03-10T14:30:00Z', []],
  ])('that lie ahead, asked %s', (_when, now, expected) => {
    const instants = reminderInstants(new Date('2026-03-10T14:00:00Z'), new Date(now), defaultMinutesBefore);
    expect(instants.map((at) => at.toISOString())).toEqual(expected);
  });

  test('are those hours before by the sun, not by the clock on the wall, when it changes', () => {
    const startsAt = new Date('2026-03-29T09:00:00+02:00');
    const [first] = reminderInstants(startsAt, new Date('2026-03-01T00:00:00Z'), [24 * 60]);
    expect(first).toEqual(new Date('2026-03-28T08:00:00+01:00'));
  });

  test('lie ahead, come earliest first, each once, and each is one that was asked for', () => {
    fc.assert(
      fc.property(instant, instant, minutes, (startsAt, now, before) => {
        const instants = reminderInstants(startsAt, now, before).map((at) => at.getTime());
        const asked = new Set(before.map((one) => startsAt.getTime() - one * minuteMs));
        expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b));
        for (const at of instants) {
          expect(at).toBeGreaterThan(now.getTime());
          expect(asked).toContain(at);
        }
        expect(instants.length).toBe([...asked].filter((at) => at > now.getTime()).length);
      }),
    );
  });

  test('move with the meeting, by as much', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 10_000 }), minutes, (startsAt, shift, before) => {
        const never = new Date(0);
        const moved = reminderInstants(new Date(startsAt.getTime() + shift * minuteMs), never, before);
        const back = moved.map((at) => new Date(at.getTime() - shift * minuteMs));
        expect(back).toEqual(reminderInstants(startsAt, never, before));
      }),
    );
  });
});
