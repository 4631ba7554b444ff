import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { endOfQuietHours, inQuietHours } from '../../../../services/progress/reminders/quiet-hours.domain.js';
import {
  decideAcknowledge,
  decideSnooze,
  isMeetingReminderValid,
  type ReminderState,
  type ReminderStatusName,
} from '../../../../services/progress/reminders/reminder.domain.js';
import {
  decidePreferences,
  defaultPreferences,
  type PreferencesChange,
  quietHoursFromPreferences,
} from '../../../../services/progress/reminders/reminder-preferences.domain.js';

const now = new Date('2026-03-10T12:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const refusalsOf = (result: { ok: boolean; refusals?: { code: string; path: string[] }[] }) =>
  result.ok ? [] : (result.refusals ?? []).map(({ code, path }) => `${code} at ${path.join('.')}`);

describe('The end of quiet hours', () => {
  const night = { from: '22:00', to: '07:00' };
  test.each<[string, string, string, { from: string; to: string } | null, string]>([
    ['is now, outside of them', '2026-03-10T12:00:00Z', 'UTC', night, '2026-03-10T12:00:00Z'],
    ['is now, without any', '2026-03-10T23:00:00Z', 'UTC', null, '2026-03-10T23:00:00Z'],
    ['is now, at their very end', '2026-03-10T07:00:00Z', 'UTC', night, '2026-03-10T07:00:00Z'],
    ['is the next morning in the evening', '2026-03-10T22:00:00Z', 'UTC', night, '2026-03-11T07:00:00Z'],
    ['is this morning in the night', '2026-03-10T02:00:00Z', 'UTC', night, '2026-03-10T07:00:00Z'],
    [
      'is the same day for hours within one',
      '2026-03-10T13:00:00Z',
      'UTC',
      { from: '12:00', to: '14:00' },
      '2026-03-10T14:00:00Z',
    ],
    ['is by the person’s clock', '2026-03-10T22:30:00Z', 'America/Montreal', night, '2026-03-10T22:30:00Z'],
    [
      'is by the person’s clock, in their night',
      '2026-03-11T03:00:00Z',
      'America/Montreal',
      night,
      '2026-03-11T11:00:00Z',
    ],
    [
      'comes an hour earlier when the clock leaps',
      '2026-03-28T23:00:00Z',
      'Europe/Paris',
      night,
      '2026-03-29T05:00:00Z',
    ],
    ['comes an hour later when it falls back', '2026-10-24T23:00:00Z', 'Europe/Paris', night, '2026-10-25T06:00:00Z'],
    [
      'that the clock leaps over comes right after',
      '2026-03-29T00:30:00Z',
      'Europe/Paris',
      { from: '22:00', to: '02:30' },
      '2026-03-29T01:30:00Z',
    ],
  ])('%s', (_what, at, timeZone, hours, expected) => {
    expect(endOfQuietHours(new Date(at), timeZone, hours).toISOString()).toBe(new Date(expected).toISOString());
  });

  test('is never in them, never more than a day and two hours away, and the moment itself outside of them', () => {
    const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('UTC', 'Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Casablanca');
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(instant, zone, time, time, (at, timeZone, from, to) => {
        const hours = { from, to };
        const end = endOfQuietHours(at, timeZone, hours);
        expect(inQuietHours(end, timeZone, hours)).toBe(false);
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
        if (!inQuietHours(at, timeZone, hours)) expect(end).toEqual(at);
        else expect(end.getTime()).toBeGreaterThan(at.getTime());
      }),
      { numRuns: 300 },
    );
  });
});

describe('Reminder preferences', () => {
  const quiet = { ...defaultPreferences, quietFrom: '22:00', quietTo: '07:00' };

  test.each<[string, typeof quiet | typeof defaultPreferences, PreferencesChange, object]>([
    ['stay as they are without a change', quiet, {}, quiet],
    [
      'stay for what is null, but for quiet hours',
      quiet,
      { meetingMinutesBefore: null, nudges: null, email: null },
      quiet,
    ],
    ['lose quiet hours by null', quiet, { quietFrom: null, quietTo: null }, defaultPreferences],
    ['take new quiet hours', defaultPreferences, { quietFrom: '22:00', quietTo: '07:00' }, quiet],
    ['change one end of quiet hours', quiet, { quietTo: '08:15' }, { ...quiet, quietTo: '08:15' }],
    [
      'hold each length once, the earliest reminder first',
      defaultPreferences,
      { meetingMinutesBefore: [15, 60, 15, 10_080, 5] },
      { ...defaultPreferences, meetingMinutesBefore: [10_080, 60, 15, 5] },
    ],
    [
      'may ask for no reminder of meetings',
      defaultPreferences,
      { meetingMinutesBefore: [] },
      { ...defaultPreferences, meetingMinutesBefore: [] },
    ],
    [
      'turn nudges and e-mails off',
      defaultPreferences,
      { nudges: false, email: false },
      { ...defaultPreferences, nudges: false, email: false },
    ],
  ])('%s', (_what, before, change, expected) => {
    expect(decidePreferences(before, change)).toEqual({ ok: true, value: expected });
  });

  test.each<[string, PreferencesChange, string[]]>([
    ['a length that is too short', { meetingMinutesBefore: [60, 4] }, ['INVALID at input.meetingMinutesBefore.1']],
    ['a length beyond a week', { meetingMinutesBefore: [10_081] }, ['INVALID at input.meetingMinutesBefore.0']],
    ['a broken minute', { meetingMinutesBefore: [7.5] }, ['INVALID at input.meetingMinutesBefore.0']],
    [
      'more than five lengths',
      { meetingMinutesBefore: [5, 6, 7, 8, 9, 10] },
      ['INVALID at input.meetingMinutesBefore'],
    ],
    ['a beginning alone', { quietFrom: '22:00' }, ['INVALID at input.quietTo']],
    ['an end alone', { quietTo: '07:00' }, ['INVALID at input.quietFrom']],
    ['no time at all between them', { quietFrom: '07:00', quietTo: '07:00' }, ['INVALID at input.quietTo']],
    [
      'what is no time',
      { quietFrom: '24:00', quietTo: '7:00' },
      ['INVALID at input.quietFrom', 'INVALID at input.quietTo'],
    ],
    ['seconds', { quietFrom: '22:00:00', quietTo: '07:00' }, ['INVALID at input.quietFrom']],
    [
      'several at once',
      { meetingMinutesBefore: [1], quietFrom: 'x', quietTo: '07:00' },
      ['INVALID at input.meetingMinutesBefore.0', 'INVALID at input.quietFrom'],
    ],
  ])('refuse %s', (_what, change, expected) => {
    expect(refusalsOf(decidePreferences(defaultPreferences, change))).toEqual(expected);
  });

  test('name quiet hours, or none', () => {
    expect(quietHoursFromPreferences(quiet)).toEqual({ from: '22:00', to: '07:00' });
    expect(quietHoursFromPreferences(defaultPreferences)).toBeNull();
  });
});

const of = (status: ReminderStatusName, change: Partial<ReminderState> = {}): ReminderState => ({
  kind: 'MEETING_SOON',
  status,
  startsAt: inHours(48),
  ...change,
});

describe('A reminder', () => {
  test.each<[ReminderStatusName, boolean, boolean]>([
    ['SCHEDULED', true, true],
    ['SENT', true, true],
    ['SNOOZED', true, true],
    ['ACKNOWLEDGED', false, true],
    ['CANCELLED', false, false],
  ])('that is %s may be put off: %s; may be seen: %s', (status, snooze, acknowledge) => {
    expect(decideSnooze(of(status), inHours(1), now).ok).toBe(snooze);
    expect(refusalsOf(decideAcknowledge(of(status)))).toEqual(acknowledge ? [] : ['WRONG_STATUS at id']);
    if (!snooze) expect(refusalsOf(decideSnooze(of(status), inHours(1), now))).toEqual(['WRONG_STATUS at id']);
  });

  test.each<[string, ReminderState, Date, string[]]>([
    ['this very moment', of('SENT'), now, ['IN_THE_PAST at until']],
    ['a moment to come', of('SENT'), new Date(now.getTime() + 1), []],
    ['the start of the meeting', of('SENT'), inHours(48), ['INVALID at until']],
    ['just before the meeting', of('SENT'), new Date(inHours(48).getTime() - 1), []],
    ['a month', of('SENT', { kind: 'GOAL_REVIEW_DUE', startsAt: null }), inHours(30 * 24), []],
    [
      'more than a month',
      of('SENT', { kind: 'GOAL_REVIEW_DUE', startsAt: null }),
      new Date(inHours(30 * 24).getTime() + 1),
      ['INVALID at until'],
    ],
  ])('put off until %s', (_what, reminder, until, expected) => {
    expect(refusalsOf(decideSnooze(reminder, until, now))).toEqual(expected);
  });

  test.each<[string, Parameters<typeof isMeetingReminderValid>[0], boolean]>([
    ...(['CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED'] as const).map(
      (status) =>
        [status, { startsAt: now, meeting: { startsAt: now, status }, pairing: 'ACTIVE' }, true] as [
          string,
          never,
          boolean,
        ],
    ),
    ...(['PROPOSED', 'CANCELLED', 'MISSED'] as const).map(
      (status) =>
        [status, { startsAt: now, meeting: { startsAt: now, status }, pairing: 'ACTIVE' }, false] as [
          string,
          never,
          boolean,
        ],
    ),
    [
      'CONFIRMED at another time',
      { startsAt: now, meeting: { startsAt: inHours(1), status: 'CONFIRMED' }, pairing: 'ACTIVE' },
      false,
    ],
    ['not there', { startsAt: now, meeting: null, pairing: 'ACTIVE' }, false],
    [
      'CONFIRMED in a paused pairing',
      { startsAt: now, meeting: { startsAt: now, status: 'CONFIRMED' }, pairing: 'PAUSED' },
      true,
    ],
    [
      'CONFIRMED in a pairing that has ended',
      { startsAt: now, meeting: { startsAt: now, status: 'CONFIRMED' }, pairing: 'COMPLETED' },
      false,
    ],
    [
      'CONFIRMED in a pairing that nothing is known of',
      { startsAt: now, meeting: { startsAt: now, status: 'CONFIRMED' }, pairing: null },
      true,
    ],
  ])('of a meeting that is %s is sent or not', (_what, reminder, sent) => {
    expect(isMeetingReminderValid(reminder)).toBe(sent);
  });
});
