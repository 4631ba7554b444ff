import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  compareNudges,
  decideNudge,
  firstCheckAt,
  lowPriorityDelayMs,
  type NudgeState,
  relationshipNudgeIntervalMs,
} from '../../../../services/progress/nudges/nudge.domain.js';
import {
  type NudgeKindName,
  nudgeKinds,
  nudgeRuleOf,
  nudgeRules,
} from '../../../../services/progress/reminders/reminder-kinds.domain.js';
import {
  adviceResultNudgeAt,
  agendaNudgeAt,
  goalReviewNudgeAt,
  morningOf,
  nextMeetingNudgeAt,
  preparationNudgeAt,
  wrapUpNudgeAt,
} from '../../../../services/progress/reminders/reminder-times.domain.js';

const lowPriorityNudges = nudgeKinds.filter((kind) => nudgeRuleOf(kind).isLowPriority);

const now = new Date('2026-03-10T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const hourMs = 3_600_000;
const kinds = Object.keys(nudgeRules) as NudgeKindName[];
const statuses: PairingStatusName[] = [
  'PROPOSED',
  'EXPLORING',
  'ACTIVE',
  'PAUSED',
  'RELAUNCHING',
  'CLOSING',
  'COMPLETED',
  'ENDED_EARLY',
  'KEEPING_IN_TOUCH',
];

const state = (change: Partial<NudgeState> = {}): NudgeState => ({
  kind: 'AGENDA_MISSING',
  isStillNeeded: true,
  pairing: 'ACTIVE',
  reachable: true,
  nudges: true,
  timeZone: 'UTC',
  quietHours: null,
  lastRelationshipNudgeAt: null,
  ...change,
});

/** A letter for each status, in the order above: T told, P parked, - dropped. */
const cells: [NudgeKindName, string][] = [
  ['AGENDA_MISSING', '-TTPTT---'],
  ['PREPARATION_MISSING', '-TTPTT---'],
  ['WRAP_UP_MISSING', '-TTPTT---'],
  ['ACTION_ITEM_DUE', '-TTPTT---'],
  ['EVALUATION_OPEN', '-TTPTTTTT'],
  ['NO_NEXT_MEETING', '-TTPT----'],
  ['GOAL_REVIEW_DUE', '-TTPT----'],
  ['ADVICE_RESULT_DUE', '-TTPTT---'],
  ['AGREEMENT_MISSING', '-T-P-----'],
  ['AGREEMENT_REVIEW_DUE', '--TPT----'],
  ['RHYTHM_SLIPPING', '-TTPT----'],
  ['RELAUNCH', '-TTPT----'],
  ['END_NEAR', '--TPT----'],
  ['SAY_THANKS', '---P-T---'],
  ['KEEP_IN_TOUCH', '--TPT---T'],
];
const steps = { T: 'SEND', P: 'WAIT_FOR_RESUME', '-': 'CANCEL' };

describe('A nudge that is due', () => {
  test('has a rule for each kind', () => {
    expect(cells.map(([kind]) => kind).toSorted()).toEqual(kinds.toSorted());
  });

  test.each(
    cells.flatMap(([kind, row]) =>
      statuses.map((status, index) => [kind, status, steps[row[index] as keyof typeof steps]] as const),
    ),
  )('%s in a pairing that is %s: %s', (kind, pairing, step) => {
    expect(decideNudge(state({ kind, pairing }), now)).toEqual({ step });
  });

  test.each<[string, Partial<NudgeState>]>([
    ['is not called for any more', { isStillNeeded: false }],
    ['goes to somebody who is suspended or gone', { reachable: false }],
    ['goes to somebody who wishes none', { nudges: false }],
    ['is of a pairing that is not known', { pairing: null }],
    ['is not called for any more while the pairing is paused', { isStillNeeded: false, pairing: 'PAUSED' }],
  ])('is dropped when it %s', (_why, change) => {
    for (const kind of kinds) expect(decideNudge(state({ kind, ...change }), now)).toEqual({ step: 'CANCEL' });
  });

  test('waits for the rest of the week when it is about the relationship, and only then', () => {
    const last = later(-3 * 24 * hourMs);
    for (const kind of kinds) {
      const [pairing] = [...nudgeRules[kind].pairingStatuses];
      const decision = decideNudge(state({ kind, pairing: pairing ?? null, lastRelationshipNudgeAt: last }), now);
      const patience = lowPriorityNudges.includes(kind) ? lowPriorityDelayMs : 0;
      const waits = { step: 'WAIT', until: new Date(last.getTime() + relationshipNudgeIntervalMs + patience) };
      expect([kind, decision]).toEqual([kind, nudgeRules[kind].countsTowardsWeeklyLimit ? waits : { step: 'SEND' }]);
    }
  });

  test.each<[number, string]>([
    [relationshipNudgeIntervalMs - 1, 'WAIT'],
    [relationshipNudgeIntervalMs, 'SEND'],
    [relationshipNudgeIntervalMs + 1, 'SEND'],
  ])('is told again %d ms after the last one: %s', (ago, step) => {
    const decision = decideNudge(state({ kind: 'RHYTHM_SLIPPING', lastRelationshipNudgeAt: later(-ago) }), now);
    expect(decision.step).toBe(step);
  });

  test.each(kinds)('%s is first looked at when it is due, a minute later where it is patient', (kind) => {
    const waits = firstCheckAt({ kind, dueAt: now }).getTime() - now.getTime();
    expect(waits).toBe(lowPriorityNudges.includes(kind) ? 60_000 : 0);
  });

  test.each(lowPriorityNudges)(
    '%s leaves the minute after the week to what may be decided elsewhere at that moment',
    (kind) => {
      const decide = (ago: number, nudge: NudgeKindName) =>
        decideNudge(state({ kind: nudge, lastRelationshipNudgeAt: later(-ago) }), now).step;
      expect(decide(relationshipNudgeIntervalMs, 'RELAUNCH')).toBe('SEND');
      expect(decide(relationshipNudgeIntervalMs, kind)).toBe('WAIT');
      expect(decide(relationshipNudgeIntervalMs + lowPriorityDelayMs - 1, kind)).toBe('WAIT');
      expect(decide(relationshipNudgeIntervalMs + lowPriorityDelayMs, kind)).toBe('SEND');
    },
  );

  test('waits for the morning in quiet hours, in the person’s own time zone', () => {
    const quietHours = { from: '20:00', to: '07:30' };
    expect(decideNudge(state({ quietHours }), now)).toEqual({ step: 'SEND' });
    expect(decideNudge(state({ quietHours, timeZone: 'Asia/Tokyo' }), now)).toEqual({
      step: 'WAIT',
      until: new Date('2026-03-10T22:30:00Z'),
    });
  });

  test('is looked at anew when the week is over, be it in quiet hours: it never comes at night, nor twice a week', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom('UTC', 'Europe/Paris', 'America/Montreal', 'Asia/Kolkata', 'Australia/Lord_Howe');
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(instant, instant, zone, time, time, (at, last, timeZone, from, to) => {
        const paced = state({
          kind: 'RELAUNCH',
          timeZone,
          quietHours: from === to ? null : { from, to },
          lastRelationshipNudgeAt: last,
        });
        let moment = at;
        for (let look = 0; look < 4; look++) {
          const decision = decideNudge(paced, moment);
          if (decision.step === 'WAIT') {
            expect(decision.until.getTime()).toBeGreaterThan(moment.getTime());
            moment = decision.until;
          } else {
            expect(decision.step).toBe('SEND');
            expect(moment.getTime()).toBeGreaterThanOrEqual(last.getTime() + relationshipNudgeIntervalMs);
            return;
          }
        }
        throw new Error('It was put off again and again.');
      }),
    );
  });
});

describe('Nudges that wait for the same week', () => {
  const ofWeek = kinds.filter((kind) => nudgeRules[kind].countsTowardsWeeklyLimit);
  const told = (...due: { kind: NudgeKindName; dueAt: Date }[]) => due.sort(compareNudges).map(({ kind }) => kind);

  test('are told by urgency: a goal to look at again, which comes again by itself, is last', () => {
    const together = ofWeek.map((kind) => ({ kind, dueAt: now }));
    const expected = [
      ...['SAY_THANKS', 'END_NEAR', 'RELAUNCH', 'RHYTHM_SLIPPING', 'AGREEMENT_MISSING', 'NO_NEXT_MEETING'],
      ...['ADVICE_RESULT_DUE', 'AGREEMENT_REVIEW_DUE', 'KEEP_IN_TOUCH', 'GOAL_REVIEW_DUE'],
    ];
    expect(told(...together)).toEqual(expected);
    expect(told(...together.toReversed())).toEqual(expected);
  });

  test('come after those that were due before them', () => {
    const goal = { kind: 'GOAL_REVIEW_DUE' as const, dueAt: now };
    expect(told({ kind: 'SAY_THANKS', dueAt: later(60_001) }, goal)).toEqual(['GOAL_REVIEW_DUE', 'SAY_THANKS']);
    expect(told(goal, { kind: 'SAY_THANKS', dueAt: later(59_999) })).toEqual(['SAY_THANKS', 'GOAL_REVIEW_DUE']);
    expect(told(goal, { kind: 'ADVICE_RESULT_DUE', dueAt: later(1) })).toEqual([
      'GOAL_REVIEW_DUE',
      'ADVICE_RESULT_DUE',
    ]);
  });
});

describe('The time of a nudge', () => {
  const startsAt = new Date('2026-03-30T08:00:00Z');

  test.each<[string, Date, string]>([
    ['an agenda is missed as long before as agreed', agendaNudgeAt(startsAt, 72), '2026-03-27T08:00:00.000Z'],
    ['a preparation is missed 48 hours before', preparationNudgeAt(startsAt), '2026-03-28T08:00:00.000Z'],
    ['a wrap-up is missed a day after the end', wrapUpNudgeAt(startsAt, 90), '2026-03-31T09:30:00.000Z'],
    ['the next meeting is missed after three days', nextMeetingNudgeAt(startsAt), '2026-04-02T08:00:00.000Z'],
    ['advice is asked after in three weeks', adviceResultNudgeAt(startsAt), '2026-04-20T08:00:00.000Z'],
    [
      'a morning is at nine by the clock on the wall',
      morningOf('2026-03-30', 'Europe/Paris'),
      '2026-03-30T07:00:00.000Z',
    ],
    [
      'so it is on the day on which the clock changes',
      morningOf('2026-03-29', 'Europe/Paris'),
      '2026-03-29T07:00:00.000Z',
    ],
    ['and the day before', morningOf('2026-03-28', 'Europe/Paris'), '2026-03-28T08:00:00.000Z'],
  ])('%s', (_what, at, expected) => {
    expect(at.toISOString()).toBe(expected);
  });

  test.each<[string, string | null, string]>([
    ['without a date comes after 30 days of silence', null, '2026-04-09T12:00:00.000Z'],
    ['with a date before that comes in its morning', '2026-03-20', '2026-03-20T13:00:00.000Z'],
    ['with a date after that comes after 30 days', '2026-06-01', '2026-04-09T12:00:00.000Z'],
    ['with a date that has passed comes after 30 days', '2026-03-01', '2026-04-09T12:00:00.000Z'],
    ['with today’s date, the morning being over, comes after 30 days', '2026-03-09', '2026-04-09T12:00:00.000Z'],
    ['with today’s date comes in the morning that lies ahead', '2026-03-10', '2026-03-10T13:00:00.000Z'],
  ])('to look at a goal %s', (_what, dueOn, expected) => {
    expect(goalReviewNudgeAt({ dueOn, timeZone: 'America/Montreal' }, now).toISOString()).toBe(expected);
  });
});
