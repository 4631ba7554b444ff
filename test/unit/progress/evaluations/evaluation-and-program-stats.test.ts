import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  decideCloseEvaluation,
  decideOpenEvaluation,
  decideSubmit,
  dimensionScores,
  evaluationStatusFor,
  type ItemAnswer,
  meanAutonomy,
  meanScore,
  midwayOccasion,
  nextQuarterlyPulse,
  type OccasionName,
  occasionsAfterMeeting,
  type StoredEvaluationStatusName,
} from '../../../../services/progress/evaluations/evaluation.domain.js';
import {
  dimensions,
  instrumentByKey,
  instruments,
} from '../../../../services/progress/evaluations/instrument.domain.js';
import {
  computeProgramStats,
  type ProgramCounts,
  resolveDateRange,
  type WeekCounts,
  weeksInRange,
} from '../../../../services/progress/stats/program-stats.domain.js';
import { goalDelta, type MeetingTally, meetingDelta } from '../../../../services/progress/stats/tally.domain.js';
import { progressTexts, translateMessage } from '../../../../services/progress/texts.js';

const { fr, en } = progressTexts;

const now = new Date('2030-03-01T12:00:00Z');
const [instrument] = instruments;
const every = (score = 4): ItemAnswer[] => instrument.items.map(({ key }) => ({ itemKey: key, score }));
const scoresOf = (score: number) => Object.fromEntries(instrument.items.map(({ key }) => [key, score]));
const pairing = { mentorId: 'mentor', menteeId: 'mentee' };

describe('The instruments', () => {
  test.each(instruments)('$key has a title and a text for every statement in both languages, and a licence', (one) => {
    for (const texts of [fr, en]) {
      expect(texts).toHaveProperty([`instrument.${one.key}.title`]);
      for (const { key } of one.items) expect(texts).toHaveProperty([`instrument.${one.key}.${key}`]);
    }
    expect(one.license).not.toBe('');
    expect(new Set(one.items.map(({ key }) => key)).size).toBe(one.items.length);
    expect(instrumentByKey(one.key)).toBe(one);
  });

  test('the short form looks at the twelve dimensions of the design', () => {
    expect(instrument.items.map(({ dimension }) => dimension)).toEqual([...dimensions]);
    expect(dimensions).toHaveLength(12);
  });

  test('one that never was is a bug', () => expect(() => instrumentByKey('gone')).toThrow("'gone'"));
});

describe('The occasions', () => {
  const day = 86_400_000;
  test.each([
    [0, []],
    [1, ['meeting-1']],
    [2, ['meeting-1']],
    [3, ['meeting-1', 'meeting-3', 'quarter-1']],
    [40, ['meeting-1', 'meeting-3', 'quarter-1']],
  ])('after %s meetings: %j', (held, periods) => {
    const occasions = occasionsAfterMeeting(held, now);
    expect(occasions.map(({ period }) => period)).toEqual(periods);
    for (const { occasion, period, opensAt } of occasions) {
      expect(occasion).toBe('PULSE');
      expect(opensAt.getTime() - now.getTime()).toBe(period === 'quarter-1' ? 91 * day : 0);
    }
  });

  test('a quarter is followed by the next, anything else by nothing', () => {
    expect(nextQuarterlyPulse('quarter-9', now)).toMatchObject({
      period: 'quarter-10',
      opensAt: new Date(now.getTime() + 91 * day),
    });
    for (const period of ['meeting-1', 'meeting-3', 'midway', 'closing', 'quarter-'])
      expect(nextQuarterlyPulse(period, now)).toBeNull();
  });

  test('midway lies half way to the agreed end, and leaves time to answer before it', () => {
    expect(midwayOccasion(now, '2030-09-01')?.opensAt.toISOString()).toBe('2030-06-01T06:00:00.000Z');
    expect(midwayOccasion(now, '2030-03-20')).toBeNull();
    expect(midwayOccasion(now, '2030-02-01')).toBeNull();
  });

  const openings: [PairingStatusName, 'OPEN' | 'WAIT' | 'DELETE'][] = [
    ['PROPOSED', 'DELETE'],
    ['EXPLORING', 'OPEN'],
    ['ACTIVE', 'OPEN'],
    ['PAUSED', 'WAIT'],
    ['RELAUNCHING', 'OPEN'],
    ['CLOSING', 'DELETE'],
    ['COMPLETED', 'DELETE'],
    ['ENDED_EARLY', 'DELETE'],
    ['KEEPING_IN_TOUCH', 'DELETE'],
  ];
  const cells = (['PULSE', 'MIDWAY', 'CLOSING'] as OccasionName[]).flatMap((occasion) =>
    openings.map(([status, becomes]) => [occasion, status, occasion === 'CLOSING' ? 'OPEN' : becomes] as const),
  );
  test.each(cells)('%s in a pairing that is %s: %s', (occasion, status, becomes) =>
    expect(decideOpenEvaluation(occasion, status)).toBe(becomes),
  );

  test('a window that is over tells what was answered, or expires', () => {
    expect([0, 1, 2].map(decideCloseEvaluation)).toEqual(['EXPIRED', 'REVEALED', 'REVEALED']);
  });
});

describe('Answers', () => {
  const open = { status: 'OPEN' as StoredEvaluationStatusName, closesAt: new Date('2030-03-02T00:00:00Z') };
  const decide = (answers = every(), change: object = {}, autonomy: number | null = null, answered = false) =>
    decideSubmit({ evaluation: { ...open, ...change }, instrument, answered }, { answers, autonomy }, now);
  const told = (decision: ReturnType<typeof decide>) => {
    if (decision.ok) return [];
    for (const refusal of decision.refusals)
      for (const language of ['fr', 'en'] as const) expect(translateMessage(refusal, language)).not.toMatch(/\{\{/);
    return decision.refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  test.each<[StoredEvaluationStatusName, string[]]>([
    ['SCHEDULED', ['WRONG_STATUS evaluationId']],
    ['OPEN', []],
    ['REVEALED', ['WRONG_STATUS evaluationId']],
    ['EXPIRED', ['WRONG_STATUS evaluationId']],
  ])('to an evaluation that is %s: %j', (status, refusals) => {
    expect(told(decide(every(), { status }))).toEqual(refusals);
    expect(told(decide(every(), { status }, null, true))).toEqual(['ALREADY_SUBMITTED evaluationId']);
  });

  test('are not taken at the moment the window closes', () =>
    expect(told(decide(every(), { closesAt: now }))).toEqual(['WRONG_STATUS evaluationId']));

  test.each<[string, ItemAnswer[], number | null, string[]]>([
    ['every statement', every(), 5, []],
    ['none', [], null, ['INVALID answers']],
    ['one missing', every().slice(1), null, ['INVALID answers']],
    ['one unknown', [...every(), { itemKey: 'luck', score: 3 }], null, ['INVALID answers.12.itemKey']],
    ['one twice', [...every(), { itemKey: 'respect', score: 3 }], null, ['INVALID answers.12.itemKey']],
    ['a score of 0', every(0), null, instrument.items.map((_, index) => `INVALID answers.${index}.score`)],
    ['a score of 6', every(6).slice(0, 1).concat(every().slice(1)), null, ['INVALID answers.0.score']],
    ['autonomy of 0', every(), 0, ['INVALID autonomy']],
    ['autonomy of 6', every(), 6, ['INVALID autonomy']],
  ])('%s', (_, answers, autonomy, refusals) => expect(told(decide(answers, {}, autonomy))).toEqual(refusals));

  test('are kept by statement', () => expect(decide()).toEqual({ ok: true, value: scoresOf(4) }));

  test('a flood of answers is refused without a word for each', () => {
    const flood = Array.from({ length: 10_000 }, () => ({ itemKey: 'luck', score: 3 }));
    expect(told(decide(flood)).length).toBeLessThan(20);
  });
});

describe('What is seen', () => {
  const answer = (personId: string, score: number, autonomy: number | null = null) => ({
    personId,
    scores: scoresOf(score),
    autonomy,
  });

  test('of the other’s answer: nothing before it is told', () => {
    const before = [answer('mentor', 5)];
    expect(evaluationStatusFor('OPEN', before, 'mentee')).toBe(evaluationStatusFor('OPEN', [], 'mentee'));
    expect(evaluationStatusFor('OPEN', before, 'mentor')).toBe('SUBMITTED');
    for (const status of ['SCHEDULED', 'REVEALED', 'EXPIRED'] as const)
      for (const viewer of ['mentor', 'mentee', 'somebody'])
        expect(evaluationStatusFor(status, before, viewer)).toBe(status);
  });

  test('results are the mean of each by dimension, null for who did not answer', () => {
    const [first] = dimensionScores(instrument, [answer('mentor', 5), answer('mentee', 2)], pairing);
    expect(first).toEqual({ dimension: 'availability', mentor: 5, mentee: 2 });
    expect(dimensionScores(instrument, [answer('mentee', 2)], pairing)).toEqual(
      dimensions.map((dimension) => ({ dimension, mentor: null, mentee: 2 })),
    );
  });

  test('the score is the mean of all, the autonomy that of who said', () => {
    expect(meanScore([answer('mentor', 5), answer('mentee', 2)])).toBe(3.5);
    expect(meanScore([])).toBeNull();
    expect(meanAutonomy([answer('mentor', 5, 4), answer('mentee', 2, 3)])).toBe(3.5);
    expect(meanAutonomy([answer('mentor', 5), answer('mentee', 2, 3)])).toBe(3);
    expect(meanAutonomy([answer('mentor', 5)])).toBeNull();
  });
});

describe('A programme’s stats', () => {
  test('by default: the last twelve weeks, both days included', () =>
    expect(resolveDateRange({}, '2030-03-24')).toEqual({ from: '2029-12-31', to: '2030-03-24' }));

  test('a range that ends before it begins, or is longer than five years, is none', () => {
    expect(resolveDateRange({ from: '2030-03-02', to: '2030-03-01' }, '2030-03-01')).toBeNull();
    expect(resolveDateRange({ from: '2030-03-02' }, '2030-03-01')).toBeNull();
    expect(resolveDateRange({ from: '2020-03-02', to: '2030-03-01' }, '2030-03-01')).toBeNull();
    expect(resolveDateRange({ from: '2030-03-01', to: '2030-03-01' }, '2030-03-09')).not.toBeNull();
  });

  test('weeks begin on Monday, over the turn of the year and of the clocks', () => {
    expect(weeksInRange({ from: '2030-12-29', to: '2031-01-06' })).toEqual(['2030-12-23', '2030-12-30', '2031-01-06']);
    expect(weeksInRange({ from: '2030-03-31', to: '2030-03-31' })).toEqual(['2030-03-25']);
  });

  const none: ProgramCounts = {
    goalsActive: 0,
    percentSum: 0,
    goalsAchieved: 0,
    goalsLetGo: 0,
    entries: 0,
    meetingsHeld: 0,
    meetingsMissed: 0,
    meetingsEnded: 0,
    meetingsWrappedUp: 0,
    objectivesAsked: 0,
    objectivesMet: 0,
    evaluations: 0,
    scoreSum: 0,
  };

  test('of a programme in which nothing happened: no counts, no rates, and its weeks', () =>
    expect(computeProgramStats([], { from: '2030-03-04', to: '2030-03-17' })).toEqual({
      goalsActive: 0,
      goalsAchieved: 0,
      goalsLetGo: 0,
      meetingsHeld: 0,
      meetingsMissed: 0,
      wrapUpRate: null,
      objectivesMetRate: null,
      relationshipScore: null,
      weeks: ['2030-03-04', '2030-03-11'].map((weekOf) => ({ weekOf, averagePercent: 0, entries: 0, meetings: 0 })),
    }));

  test('what came before the range counts for where goals stand, and for nothing else', () => {
    const before: WeekCounts = { ...none, weekOf: null, goalsActive: 2, percentSum: 60, goalsAchieved: 9, entries: 9 };
    const week: WeekCounts = {
      ...none,
      weekOf: '2030-03-11',
      goalsActive: -1,
      percentSum: -20,
      goalsAchieved: 1,
      entries: 3,
      meetingsHeld: 2,
      meetingsEnded: 4,
      meetingsWrappedUp: 2,
      objectivesAsked: 4,
      objectivesMet: 2.5,
      evaluations: 2,
      scoreSum: 7,
    };
    expect(computeProgramStats([before, week], { from: '2030-03-04', to: '2030-03-17' })).toMatchObject({
      goalsActive: 1,
      goalsAchieved: 1,
      meetingsHeld: 2,
      wrapUpRate: 0.5,
      objectivesMetRate: 0.625,
      relationshipScore: 3.5,
      weeks: [
        { weekOf: '2030-03-04', averagePercent: 30, entries: 0, meetings: 0 },
        { weekOf: '2030-03-11', averagePercent: 40, entries: 3, meetings: 2 },
      ],
    });
  });

  test('however a goal goes, the sum of its changes is where it stands', () => {
    const state = fc.record({ active: fc.boolean(), percent: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), (states) => {
        let before = { active: false, percent: 0 };
        let [active, sum] = [0, 0];
        for (const after of states) {
          const delta = goalDelta(before, after);
          active += delta.goalsActive;
          sum += delta.percentSum;
          before = after;
        }
        expect([active, sum]).toEqual([Number(before.active), before.active ? before.percent : 0]);
      }),
    );
  });

  test('a meeting counts once as ended and once as wrapped up, and not at all when it was missed', () => {
    const ended = { ended: true, wrappedUp: false };
    const steps: [MeetingTally, MeetingTally, number, number][] = [
      [{ ended: false, wrappedUp: false }, ended, 1, 0],
      [ended, { ended: true, wrappedUp: true }, 0, 1],
      [{ ended: true, wrappedUp: true }, { ended: true, wrappedUp: true }, 0, 0],
      [ended, { ended: false, wrappedUp: false }, -1, 0],
    ];
    for (const [before, after, meetingsEnded, meetingsWrappedUp] of steps)
      expect(meetingDelta(before, after)).toEqual({ meetingsEnded, meetingsWrappedUp });
  });
});
