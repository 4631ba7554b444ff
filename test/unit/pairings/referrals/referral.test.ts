import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkReferral,
  decideNewReferral,
  decideReferralAnswer,
  maxReferrals,
  type ReferralActor,
  type ReferralAnswer,
  type ReferralFacts,
  type ReferralKindName,
  type ReferralStatusName,
  referralGoals,
} from '../../../../services/pairings/referrals/referral.domain.js';
import {
  decideEligibility,
  type EligibilityCode,
  type EligibilityFacts,
  redactForReferrer,
} from '../../../../services/pairings/requests/eligibility.domain.js';
import {
  type RequestStatusName,
  requestPeriods,
  shouldRemind,
} from '../../../../services/pairings/requests/request.domain.js';
import { texts } from '../../../../services/pairings/texts.js';

const { fr, en } = texts;

const statuses: ReferralStatusName[] = ['PROPOSED', 'ACCEPTED', 'INTRODUCED', 'REQUEST_SENT', 'DECLINED'];
const actors: ReferralActor[] = ['OTHER', 'REFERRER'];
const answers: ReferralAnswer[] = ['ACCEPT', 'DECLINE'];

/** What becomes of PROPOSED and of ACCEPTED; every settled referral refuses with WRONG_STATUS. */
const table: Record<ReferralKindName, Record<ReferralActor, Record<ReferralAnswer, [string, string]>>> = {
  INTRODUCTION: {
    OTHER: { ACCEPT: ['ACCEPTED', 'WRONG_STATUS'], DECLINE: ['DECLINED', 'DECLINED'] },
    REFERRER: { ACCEPT: ['NOT_FOUND', 'INTRODUCED'], DECLINE: ['DECLINED', 'DECLINED'] },
  },
  REDIRECT: {
    OTHER: { ACCEPT: ['REQUEST_SENT', 'WRONG_STATUS'], DECLINE: ['DECLINED', 'WRONG_STATUS'] },
    REFERRER: { ACCEPT: ['NOT_FOUND', 'WRONG_STATUS'], DECLINE: ['DECLINED', 'WRONG_STATUS'] },
  },
};

const cells = (Object.keys(table) as ReferralKindName[]).flatMap((kind) =>
  statuses.flatMap((status, index) =>
    actors.flatMap((actor) =>
      answers.map((answer) => {
        const expected = table[kind][actor][answer][index] ?? 'WRONG_STATUS';
        return { kind, status, actor, answer, expected };
      }),
    ),
  ),
);

describe('a referral', () => {
  test('has a table of 2 kinds, 5 statuses, 2 actors and 2 answers', () => {
    expect(cells).toHaveLength(40);
  });

  test.each(cells)('$kind, $status, $answer by $actor: $expected', ({ kind, status, actor, answer, expected }) => {
    const decision = decideReferralAnswer({ kind, status }, { actor, answer });
    expect(decision.ok ? decision.value : decision.refusals[0]?.code).toBe(expected);
    if (!decision.ok) expect(decision.refusals).toMatchObject([{ path: ['referralId'] }]);
    for (const refusal of decision.ok ? [] : decision.refusals) expect(fr).toHaveProperty([refusal.text]);
  });

  test('that is settled stays so, whatever is tried', () => {
    const tries = fc.array(fc.record({ actor: fc.constantFrom(...actors), answer: fc.constantFrom(...answers) }));
    fc.assert(
      fc.property(fc.constantFrom<ReferralKindName>('INTRODUCTION', 'REDIRECT'), tries, (kind, all) => {
        let status: ReferralStatusName = 'PROPOSED';
        const settled: ReferralStatusName[] = [];
        for (const answering of all) {
          const decision = decideReferralAnswer({ kind, status }, answering);
          if (!decision.ok) continue;
          status = decision.value;
          if (status !== 'ACCEPTED') settled.push(status);
        }
        expect(settled.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each<[string, { goal: string | null; note: string | null }, string[]]>([
    ['nothing written', { goal: null, note: null }, []],
    ['blanks', { goal: ' ', note: '' }, []],
    ['all that fits', { goal: 'x'.repeat(500), note: 'x'.repeat(1000) }, []],
    ['too much', { goal: 'x'.repeat(501), note: 'x'.repeat(1001) }, ['input.goal', 'input.note']],
  ])('with %s', (_what, text, paths) => {
    expect(checkReferral(text).map(({ path }) => path.join('.'))).toEqual(paths);
  });
});

describe('somebody may be referred to', () => {
  const goal = { text: 'But', horizon: 'SHORT' as const };
  const fine: ReferralFacts = {
    kind: 'REDIRECT',
    partyIds: ['mentor', 'mentee'],
    toId: 'third',
    to: { status: 'ACTIVE', roles: ['MENTOR'] },
    blockedByMaker: false,
    isOpen: false,
    count: 0,
    goals: [goal],
  };
  const cases: [string, Partial<ReferralFacts>, string | null, string?][] = [
    ['a mentor', {}, null],
    [
      'any member, of an introduction',
      { kind: 'INTRODUCTION', to: { status: 'ACTIVE', roles: ['COORDINATOR'] } },
      null,
    ],
    ['somebody who is away', { to: { status: 'AWAY', roles: ['MENTOR'] } }, null],
    ['one of the two', { toId: 'mentee' }, 'SAME_PERSON'],
    ['the one who refers', { toId: 'mentor' }, 'SAME_PERSON'],
    ['nobody', { to: null }, 'NOT_FOUND'],
    ['who was erased', { to: { status: 'ERASED', roles: ['MENTOR'] } }, 'NOT_FOUND'],
    ['who takes no part', { to: { status: 'ACTIVE', roles: [] } }, 'NOT_FOUND'],
    ['who was blocked by the one who refers', { blockedByMaker: true }, 'BLOCKED'],
    ['who is suspended', { to: { status: 'SUSPENDED', roles: ['MENTOR'] } }, 'NOT_ACCEPTING'],
    ['to whom a referral is open', { isOpen: true }, 'TOO_MANY_PENDING'],
    ['one too many', { count: maxReferrals }, 'TOO_MANY_PENDING', 'input.pairingId'],
    ['the last that fits', { count: maxReferrals - 1 }, null],
    ['a mentor, without a goal', { goals: [] }, 'GOAL_REQUIRED', 'input.goal'],
    ['somebody to meet, without a goal', { kind: 'INTRODUCTION', goals: [] }, null],
  ];

  test.each(cases)('%s', (_who, change, code, path = 'input.toPersonId') => {
    const decision = decideNewReferral({ ...fine, ...change });
    const told = decision.ok ? null : decision.refusals.map((refusal) => [refusal.code, refusal.path.join('.')]);
    expect(told).toEqual(code && [[code, path]]);
    for (const { text } of decision.ok ? [] : decision.refusals) {
      expect(fr).toHaveProperty([text]);
      expect(en).toHaveProperty([text]);
    }
  });
});

describe('what stands between a mentee and a mentor', () => {
  const codes: [EligibilityCode, EligibilityCode][] = [
    ['SAME_PERSON', 'SAME_PERSON'],
    ['NOT_FOUND', 'NOT_FOUND'],
    ['NOT_A_MEMBER', 'NOT_A_MEMBER'],
    ['NO_CAPACITY', 'NO_CAPACITY'],
    ['NOT_ACCEPTING', 'NOT_ACCEPTING'],
    ['HIERARCHY', 'NOT_ACCEPTING'],
    ['CONFLICT', 'NOT_ACCEPTING'],
    ['BLOCKED', 'NOT_ACCEPTING'],
    ['ALREADY_PAIRED', 'NOT_ACCEPTING'],
    ['TOO_MANY_PENDING', 'NOT_ACCEPTING'],
  ];

  test.each(codes)('%s is told to who refers as %s', (code, told) => {
    const refusals = redactForReferrer([{ code, path: ['input', 'mentorId'], text: 'x' }], ['referToId']);
    expect(refusals).toMatchObject([{ code: told, path: ['referToId'] }]);
    expect(fr).toHaveProperty([refusals[0]?.text ?? '']);
  });

  test('a block, a conflict and a mentor who takes nobody are told in the same words', () => {
    const standing = (change: Partial<EligibilityFacts>): EligibilityFacts => {
      const mentor = {
        maxPairings: 1,
        hoursPerMonth: 4,
        maxPendingRequests: 1,
        acceptingRequests: true,
        awayUntil: null,
        charterAccepted: true,
      };
      const person = { timeZone: 'UTC', status: 'ACTIVE' as const };
      return {
        now: new Date('2026-03-02T09:00:00Z'),
        mentorId: 'a',
        menteeId: 'b',
        mentor: { ...person, mentor, roles: ['MENTOR'] },
        mentee: { ...person, mentor: null, roles: ['MENTEE'] },
        inHierarchy: false,
        separations: [],
        openPairings: 0,
        paired: false,
        pendingRequests: 0,
        requested: false,
        ...change,
      };
    };
    const told = (change: Partial<EligibilityFacts>) => {
      const decision = decideEligibility(standing(change), 'REQUEST');
      return decision.ok ? null : redactForReferrer(decision.refusals, ['referToId']);
    };
    const closed = told({ separations: [{ kind: 'BLOCK', personId: 'a' }] });
    expect(closed).not.toBeNull();
    expect(told({ separations: [{ kind: 'BLOCK', personId: 'b' }] })).toEqual(closed);
    expect(told({ separations: [{ kind: 'CONFLICT', personId: 'b' }] })).toEqual(closed);
    expect(told({ inHierarchy: true })).toEqual(closed);
    expect(told({ paired: true })).toEqual(closed);
    expect(told({ requested: true })).toEqual(closed);
    expect(told({})).toBeNull();
  });
});

describe('the goals of a request from a referral', () => {
  const start = Array.from({ length: 10 }, (_, n) => ({ text: `But ${n}`, horizon: 'LONG' as const }));

  test('are those of the start', () => {
    expect(referralGoals(null, start)).toEqual(start);
    expect(referralGoals(null, [])).toEqual([]);
  });

  test('begin with the one that the referral names, and are ten at the most', () => {
    expect(referralGoals('Un autre', start)).toEqual([{ text: 'Un autre', horizon: 'SHORT' }, ...start.slice(0, 9)]);
    expect(referralGoals('But 3', start).slice(0, 2)).toEqual([start[3], start[0]]);
    expect(referralGoals('But 3', start)).toHaveLength(10);
    expect(referralGoals('Un autre', [])).toEqual([{ text: 'Un autre', horizon: 'SHORT' }]);
  });
});

describe('the reminder of a request', () => {
  const day = 86_400_000;
  test.each([
    [14, 7],
    [30, 12],
  ])('of a programme whose requests expire after %s days comes after the %s that it chose', (expires, reminds) => {
    const policy = { requestExpiresAfterDays: expires, requestReminderAfterDays: reminds };
    expect(requestPeriods(policy)).toEqual({ remindMs: reminds * day, expireMs: expires * day });
  });

  test.each<[RequestStatusName, boolean]>([
    ['SENT', true],
    ['VIEWED', true],
    ['INFO_REQUESTED', false],
    ['ACCEPTED', false],
    ['DECLINED', false],
    ['WITHDRAWN', false],
    ['EXPIRED', false],
  ])('of a request that is %s: %s, and never a second one', (status, may) => {
    expect(shouldRemind({ status, remindedAt: null })).toBe(may);
    expect(shouldRemind({ status, remindedAt: new Date() })).toBe(false);
  });
});
