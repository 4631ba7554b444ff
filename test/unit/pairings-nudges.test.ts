import { describe, expect, test } from '@jest/globals';
import { agreedNow } from '../../services/pairings/domain/agreed.js';
import type { FrequencyName } from '../../services/pairings/domain/agreement.js';
import { decideNudges, type Nudge, type NudgeFacts, nudgeInstants } from '../../services/pairings/domain/nudges.js';
import { day, facts, start, statuses } from '../support/health-facts.js';

const known = (change: Partial<NudgeFacts> = {}): NudgeFacts => ({
  ...facts(),
  agreed: null,
  exploringSince: null,
  keptInTouchAt: null,
  told: { agreementMissing: false, keepInTouchAt: null },
  ...change,
});
const signed = (frequency: FrequencyName, reviewEveryDays = 90) =>
  agreedNow({ version: 3, frequency, reviewEveryDays }, start);
const exploring = known({ status: 'EXPLORING', exploringSince: day(2) });
const active = known({ agreed: signed('WEEKLY', 30), lastContactAt: start });
const asNeeded = known({ agreed: signed('AS_NEEDED', 5000), lastContactAt: day(10) });
const keepingInTouch = known({ status: 'KEEPING_IN_TOUCH', lastContactAt: day(10), keptInTouchAt: day(40) });

/** What is told at an instant, and the facts from then on. */
function tellAt(before: NudgeFacts, now: Date): [string[], NudgeFacts] {
  const { nudges, told, agreed } = decideNudges(before, now);
  return [nudges.map(({ type }) => type), { ...before, told, agreed }];
}

/** The days, of these, on which something is told when they pass one after the other. */
function daysTold(from: NudgeFacts, days: number[]): number[] {
  let at = from;
  return days.filter((days) => {
    const [types, next] = tellAt(at, day(days));
    at = next;
    return types.length > 0;
  });
}

const everyDay = Array.from({ length: 800 }, (_, n) => n);

describe('What two people are reminded of', () => {
  test.each<[Nudge['type'], NudgeFacts, string[]]>([
    ['AgreementMissing', exploring, ['EXPLORING']],
    ['AgreementReviewDue', active, ['ACTIVE']],
    ['KeepInTouchDue', asNeeded, ['EXPLORING', 'ACTIVE', 'RELAUNCHING', 'KEEPING_IN_TOUCH']],
  ])('%s has its occasion in some statuses and in no other', (type, from, expected) => {
    const found = statuses.filter((status) => nudgeInstants({ ...from, status })[type] !== null);
    expect(found).toEqual(expected);
  });

  test('is an agreement that is missing after 14 days of exploring, once', () => {
    expect(nudgeInstants(exploring).AgreementMissing).toEqual(day(16));
    expect(daysTold(exploring, everyDay)).toEqual([16]);
    expect(decideNudges(exploring, day(16)).nudges).toEqual([{ type: 'AgreementMissing', payload: {} }]);
    expect(tellAt({ ...exploring, exploringSince: null }, day(99))[0]).toEqual([]);
  });

  test('is a review of the agreement after each of its periods, which a new agreement begins anew', () => {
    expect(daysTold(active, everyDay.slice(0, 100))).toEqual([30, 60, 90]);
    expect(decideNudges(active, day(30)).nudges).toEqual([
      { type: 'AgreementReviewDue', payload: { agreementVersion: 3 } },
    ]);
    const renewed = { ...active, agreed: agreedNow({ version: 4, frequency: 'WEEKLY', reviewEveryDays: 30 }, day(45)) };
    expect(daysTold(renewed, everyDay.slice(45, 110))).toEqual([75, 105]);
  });

  test('is one review for all that passed unheard, and a pause does not count', () => {
    expect(daysTold(active, [29, 100, 101, 119, 120])).toEqual([100, 120]);
    const paused = { ...active, stops: [[day(20).getTime(), day(50).getTime()] as [number, number]] };
    expect(daysTold(paused, everyDay.slice(0, 100))).toEqual([60, 90]);
  });

  test('is one gentle question in each quiet spell of an as-needed pairing', () => {
    expect(nudgeInstants(asNeeded).KeepInTouchDue).toEqual(day(192));
    expect(daysTold(asNeeded, everyDay.slice(0, 360))).toEqual([192]);
    const [, asked] = tellAt(asNeeded, day(192));
    expect(daysTold({ ...asked, lastContactAt: day(200) }, everyDay.slice(0, 500))).toEqual([382]);
    // What becomes known late, and was before the question, is no new spell.
    expect(daysTold({ ...asked, lastContactAt: day(150) }, everyDay.slice(0, 360))).toEqual([]);
  });

  test('is asked after the meeting that lies ahead, and never where a rhythm was agreed', () => {
    expect(nudgeInstants({ ...asNeeded, meetingUntil: day(200) }).KeepInTouchDue).toEqual(day(200));
    expect(nudgeInstants({ ...asNeeded, agreed: signed('WEEKLY') }).KeepInTouchDue).toBeNull();
    expect(nudgeInstants({ ...asNeeded, agreed: null }).KeepInTouchDue).toBeNull();
    expect(nudgeInstants({ ...asNeeded, lastContactAt: null }).KeepInTouchDue).toEqual(day(182));
  });

  test('is to give a sign of life every half year while keeping in touch, after the newest of all signs', () => {
    expect(daysTold(keepingInTouch, everyDay)).toEqual([222, 404, 586, 768]);
    expect(daysTold({ ...keepingInTouch, keptInTouchAt: null }, everyDay.slice(0, 300))).toEqual([192]);
    const [, asked] = tellAt(keepingInTouch, day(222));
    expect(daysTold({ ...asked, keptInTouchAt: day(230) }, everyDay.slice(0, 450))).toEqual([412]);
  });

  test('comes together when several are due, each once', () => {
    const both = known({ agreed: signed('AS_NEEDED', 100), lastContactAt: start });
    const [types, next] = tellAt(both, day(182));
    expect(types).toEqual(['AgreementReviewDue', 'KeepInTouchDue']);
    expect(tellAt(next, day(182))[0]).toEqual([]);
    expect(decideNudges(both, day(1))).toEqual({ nudges: [], told: both.told, agreed: both.agreed });
  });
});
