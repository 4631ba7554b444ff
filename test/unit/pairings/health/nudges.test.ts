import { describe, expect, test } from '@jest/globals';
import { toAgreedRhythm } from '../../../../services/pairings/health/agreed-rhythm.domain.js';
import type { FrequencyName } from '../../../../services/pairings/health/frequency.domain.js';
import {
  decideNudges,
  type Nudge,
  type NudgeFacts,
  nudgeInstants,
} from '../../../../services/pairings/health/nudges.domain.js';
import { dayAfterStart, healthFacts, healthStart, pairingStatuses } from '../../../support/fixtures/health-facts.js';

const known = (change: Partial<NudgeFacts> = {}): NudgeFacts => ({
  ...healthFacts(),
  agreed: null,
  exploringSince: null,
  keptInTouchAt: null,
  nudgeState: { agreementMissing: false, keepInTouchAt: null },
  ...change,
});
const signed = (frequency: FrequencyName, reviewEveryDays = 90) =>
  toAgreedRhythm({ version: 3, frequency, reviewEveryDays }, healthStart);
const exploring = known({ status: 'EXPLORING', exploringSince: dayAfterStart(2) });
const active = known({ agreed: signed('WEEKLY', 30), lastContactAt: healthStart });
const asNeeded = known({ agreed: signed('AS_NEEDED', 5000), lastContactAt: dayAfterStart(10) });
const keepingInTouch = known({
  status: 'KEEPING_IN_TOUCH',
  lastContactAt: dayAfterStart(10),
  keptInTouchAt: dayAfterStart(40),
});

/** What is told at an instant, and the facts from then on. */
function tellAt(before: NudgeFacts, now: Date): [string[], NudgeFacts] {
  const { nudges, state, agreed } = decideNudges(before, now);
  return [nudges.map(({ type }) => type), { ...before, nudgeState: state, agreed }];
}

/** The days, of these, on which something is told when they pass one after the other. */
function daysTold(from: NudgeFacts, days: number[]): number[] {
  let at = from;
  return days.filter((days) => {
    const [types, next] = tellAt(at, dayAfterStart(days));
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
    const found = pairingStatuses.filter((status) => nudgeInstants({ ...from, status })[type] !== null);
    expect(found).toEqual(expected);
  });

  test('is an agreement that is missing after 14 days of exploring, once', () => {
    expect(nudgeInstants(exploring).AgreementMissing).toEqual(dayAfterStart(16));
    expect(daysTold(exploring, everyDay)).toEqual([16]);
    expect(decideNudges(exploring, dayAfterStart(16)).nudges).toEqual([{ type: 'AgreementMissing', payload: {} }]);
    expect(tellAt({ ...exploring, exploringSince: null }, dayAfterStart(99))[0]).toEqual([]);
  });

  test('is a review of the agreement after each of its periods, which a new agreement begins anew', () => {
    expect(daysTold(active, everyDay.slice(0, 100))).toEqual([30, 60, 90]);
    expect(decideNudges(active, dayAfterStart(30)).nudges).toEqual([
      { type: 'AgreementReviewDue', payload: { agreementVersion: 3 } },
    ]);
    const renewed = {
      ...active,
      agreed: toAgreedRhythm({ version: 4, frequency: 'WEEKLY', reviewEveryDays: 30 }, dayAfterStart(45)),
    };
    expect(daysTold(renewed, everyDay.slice(45, 110))).toEqual([75, 105]);
  });

  test('is one review for all that passed unheard, and a pause does not count', () => {
    expect(daysTold(active, [29, 100, 101, 119, 120])).toEqual([100, 120]);
    const paused = {
      ...active,
      stops: [[dayAfterStart(20).getTime(), dayAfterStart(50).getTime()] as [number, number]],
    };
    expect(daysTold(paused, everyDay.slice(0, 100))).toEqual([60, 90]);
  });

  test('is one gentle question in each quiet spell of an as-needed pairing', () => {
    expect(nudgeInstants(asNeeded).KeepInTouchDue).toEqual(dayAfterStart(192));
    expect(daysTold(asNeeded, everyDay.slice(0, 360))).toEqual([192]);
    const [, asked] = tellAt(asNeeded, dayAfterStart(192));
    expect(daysTold({ ...asked, lastContactAt: dayAfterStart(200) }, everyDay.slice(0, 500))).toEqual([382]);
    // What becomes known late, and was before the question, is no new spell.
    expect(daysTold({ ...asked, lastContactAt: dayAfterStart(150) }, everyDay.slice(0, 360))).toEqual([]);
  });

  test('is asked after the meeting that lies ahead, and never where a rhythm was agreed', () => {
    expect(nudgeInstants({ ...asNeeded, meetingUntil: dayAfterStart(200) }).KeepInTouchDue).toEqual(dayAfterStart(200));
    expect(nudgeInstants({ ...asNeeded, agreed: signed('WEEKLY') }).KeepInTouchDue).toBeNull();
    expect(nudgeInstants({ ...asNeeded, agreed: null }).KeepInTouchDue).toBeNull();
    expect(nudgeInstants({ ...asNeeded, lastContactAt: null }).KeepInTouchDue).toEqual(dayAfterStart(182));
  });

  test('is to give a sign of life every half year while keeping in touch, after the newest of all signs', () => {
    expect(daysTold(keepingInTouch, everyDay)).toEqual([222, 404, 586, 768]);
    expect(daysTold({ ...keepingInTouch, keptInTouchAt: null }, everyDay.slice(0, 300))).toEqual([192]);
    const [, asked] = tellAt(keepingInTouch, dayAfterStart(222));
    expect(daysTold({ ...asked, keptInTouchAt: dayAfterStart(230) }, everyDay.slice(0, 450))).toEqual([412]);
  });

  test('comes together when several are due, each once', () => {
    const both = known({ agreed: signed('AS_NEEDED', 100), lastContactAt: healthStart });
    const [types, next] = tellAt(both, dayAfterStart(182));
    expect(types).toEqual(['AgreementReviewDue', 'KeepInTouchDue']);
    expect(tellAt(next, dayAfterStart(182))[0]).toEqual([]);
    expect(decideNudges(both, dayAfterStart(1))).toEqual({ nudges: [], state: both.nudgeState, agreed: both.agreed });
  });
});
