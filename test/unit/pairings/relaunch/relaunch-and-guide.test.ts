import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import { type FrequencyName, intervalDays } from '../../../../services/pairings/health/frequency.domain.js';
import {
  findPairingRole,
  openPairingStatuses,
  type PairingRole,
  pairingRole,
} from '../../../../services/pairings/pairing/pairing.domain.js';
import {
  decideIntent,
  type GoalReviewName,
  isNewGoalMissing,
  mayRelaunch,
  newestGoalAt,
  type RelaunchDecisionName,
  type RelaunchState,
  relaunchOutcome,
  visibleIntents,
} from '../../../../services/pairings/relaunch/relaunch.domain.js';
import {
  type GuidePhase,
  guidePhase,
  planRelaunchGuide,
} from '../../../../services/pairings/relaunch/relaunch-guide.domain.js';
import { texts, translate, translateMessage } from '../../../../services/pairings/texts.js';

const { fr, en } = texts;

const now = new Date('2026-03-02T09:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const statuses: PairingStatusName[] = [...openPairingStatuses, 'COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH'];
const intents = [null, 'CONTINUE', 'REDIRECT', 'CLOSE'] as const;
const reviews = [null, 'SAME', 'CHANGED', 'LOST_SIGHT'] as const;
const sides: PairingRole[] = ['MENTOR', 'MENTEE'];

const nothingSaid: RelaunchState = {
  goalReview: null,
  newGoalAt: null,
  mentorIntent: null,
  menteeIntent: null,
  decision: null,
};

describe('a relaunch may be asked for', () => {
  const frequencies: [FrequencyName | null, number | null, number][] = [
    ['WEEKLY', 7, 10.5],
    ['BIWEEKLY', 14, 21],
    ['MONTHLY', 30, 45],
    ['QUARTERLY', 91, 136.5],
    ['FEW_TIMES_A_YEAR', 122, 183],
    ['AS_NEEDED', null, 30],
    [null, null, 30],
  ];

  test.each(frequencies)('%s: an interval of %s days, and a gap from %s days on', (frequency, interval, gap) => {
    if (frequency) expect(intervalDays(frequency)).toBe(interval);
    const rhythm = { status: 'ACTIVE' as const, startedAt: daysAgo(1000), frequency, now };
    expect(mayRelaunch({ ...rhythm, lastContactAt: daysAgo(gap) })).toBe(false);
    expect(mayRelaunch({ ...rhythm, lastContactAt: new Date(daysAgo(gap).getTime() - 1) })).toBe(true);
    // Before any contact it is the beginning that counts.
    expect(mayRelaunch({ ...rhythm, lastContactAt: null, startedAt: daysAgo(gap) })).toBe(false);
    expect(mayRelaunch({ ...rhythm, lastContactAt: null, startedAt: daysAgo(gap + 1) })).toBe(true);
  });

  test.each(statuses)('of a pairing that is %s: only when it is ACTIVE', (status) => {
    const silent = { lastContactAt: daysAgo(900), startedAt: daysAgo(1000), frequency: 'WEEKLY' as const, now };
    expect(mayRelaunch({ ...silent, status })).toBe(status === 'ACTIVE');
  });

  test('sooner or later where the programme says so', () => {
    const rhythm = { status: 'ACTIVE' as const, startedAt: daysAgo(99), lastContactAt: daysAgo(9), now };
    expect(mayRelaunch({ ...rhythm, frequency: 'WEEKLY' })).toBe(false);
    expect(mayRelaunch({ ...rhythm, frequency: 'WEEKLY', slippingAfterFactor: 1.2 })).toBe(true);
  });
});

describe('a relaunch', () => {
  const cells = intents.flatMap((mentorIntent) =>
    intents.flatMap((menteeIntent) =>
      reviews.flatMap((goalReview) =>
        [true, false].map((hasGoal) => ({ mentorIntent, menteeIntent, goalReview, hasGoal })),
      ),
    ),
  );

  test('has 4 x 4 intents, 4 reviews, with and without a new goal', () => {
    expect(cells).toHaveLength(128);
  });

  test.each(cells)('$mentorIntent, $menteeIntent, goals $goalReview, new goal $hasGoal', (cell) => {
    const { mentorIntent, menteeIntent, goalReview, hasGoal } = cell;
    const goalsFine = hasGoal || goalReview === null || goalReview === 'SAME';
    const both = mentorIntent === 'CONTINUE' && menteeIntent === 'CONTINUE';
    const expected = [mentorIntent, menteeIntent].includes('CLOSE') ? 'CLOSE' : both && goalsFine ? 'CONTINUE' : null;
    const state = { ...nothingSaid, mentorIntent, menteeIntent, goalReview, newGoalAt: hasGoal ? now : null };
    expect(relaunchOutcome(state)).toBe(expected);
    expect(isNewGoalMissing(state)).toBe(!goalsFine);
  });

  test.each(
    sides.flatMap((side) => intents.flatMap((before) => intents.slice(1).map((said) => ({ side, before, said })))),
  )('$side who said $before says $said', ({ side, before, said }) => {
    for (const other of intents) {
      const state =
        side === 'MENTOR'
          ? { ...nothingSaid, mentorIntent: before, menteeIntent: other }
          : { ...nothingSaid, mentorIntent: other, menteeIntent: before };
      const stated = decideIntent(state, side, said as RelaunchDecisionName);
      expect(stated).toEqual({
        ok: true,
        value: {
          intents:
            side === 'MENTOR'
              ? { mentorIntent: said, menteeIntent: other }
              : { mentorIntent: other, menteeIntent: said },
          isChanged: said !== before,
          isVisibleToOther: other !== null,
        },
      });
    }
  });

  test.each(intents.slice(1))('that was decided, %s, hears nobody any more', (decision) => {
    for (const side of sides)
      expect(decideIntent({ ...nothingSaid, decision }, side, 'CONTINUE')).toMatchObject({
        ok: false,
        refusals: [{ code: 'WRONG_STATUS', path: ['pairingId'] }],
      });
  });

  test('knows a goal that is new from one of before', () => {
    const startedAt = daysAgo(5);
    expect(newestGoalAt({ startedAt, newGoalAt: null }, daysAgo(6))).toBeNull();
    expect(newestGoalAt({ startedAt, newGoalAt: null }, daysAgo(5))).toEqual(daysAgo(5));
    expect(newestGoalAt({ startedAt, newGoalAt: daysAgo(2) }, daysAgo(3))).toEqual(daysAgo(2));
    expect(newestGoalAt({ startedAt, newGoalAt: daysAgo(3) }, daysAgo(2))).toEqual(daysAgo(2));
  });

  test('knows its two from everybody else', () => {
    const two = { mentorId: 'a', menteeId: 'b' };
    expect(['a', 'b', 'c', null, undefined].map((id) => findPairingRole(two, id))).toEqual([
      'MENTOR',
      'MENTEE',
      null,
      null,
      null,
    ]);
    expect(['a', 'b'].map((id) => pairingRole(two, id))).toEqual(['MENTOR', 'MENTEE']);
  });
});

/** Anything that the two, or the mentee in progress, may do in a relaunch. */
type Step =
  | { kind: 'intent'; side: PairingRole; intent: RelaunchDecisionName }
  | { kind: 'review'; review: GoalReviewName }
  | { kind: 'goal' };

const side = fc.constantFrom(...sides);
const intent = fc.constantFrom<RelaunchDecisionName>('CONTINUE', 'REDIRECT', 'CLOSE');
const review = fc.constantFrom<GoalReviewName>('SAME', 'CHANGED', 'LOST_SIGHT');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('intent' as const), side, intent }),
  fc.record({ kind: fc.constant('review' as const), review }),
  fc.record({ kind: fc.constant('goal' as const) }),
);

/** What the commands do, without their rows; how often it was decided comes with it. */
function play(steps: Step[]): { state: RelaunchState; decisions: RelaunchDecisionName[] } {
  let state = nothingSaid;
  const decisions: RelaunchDecisionName[] = [];
  for (const one of steps) {
    if (state.decision !== null) {
      if (one.kind === 'intent') expect(decideIntent(state, one.side, one.intent).ok).toBe(false);
      continue;
    }
    if (one.kind === 'intent') {
      const stated = decideIntent(state, one.side, one.intent);
      if (stated.ok) state = { ...state, ...stated.value.intents };
    }
    if (one.kind === 'review') state = { ...state, goalReview: one.review };
    if (one.kind === 'goal') state = { ...state, newGoalAt: now };
    const decision = relaunchOutcome(state);
    if (!decision) continue;
    decisions.push(decision);
    state = { ...state, decision };
  }
  return { state, decisions };
}

const seen = (state: RelaunchState, viewer: PairingRole) => ({
  intents: visibleIntents(state, viewer),
  guide: planRelaunchGuide({
    state: { ...state, proposedChannel: null },
    viewer,
    pairing: { status: 'RELAUNCHING', goalsAtStart: [] },
  }),
  decision: state.decision,
});

describe('In every order', () => {
  test('intents are blind: who has not answered sees the same whatever the other said, unless it closed', () => {
    const others = fc.constantFrom<RelaunchDecisionName | null>(null, 'CONTINUE', 'REDIRECT');
    fc.assert(
      fc.property(side, fc.option(review), others, others, (viewer, goalReview, one, another) => {
        const view = (other: RelaunchDecisionName | null) =>
          seen(
            {
              ...nothingSaid,
              goalReview,
              ...(viewer === 'MENTOR' ? { menteeIntent: other } : { mentorIntent: other }),
            },
            viewer,
          );
        expect(view(one)).toEqual(view(another));
      }),
    );
  });

  test('an answer of the other is seen by who has answered, and by nobody before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        for (let length = 0; length <= steps.length; length++) {
          const { state } = play(steps.slice(0, length));
          for (const viewer of sides) {
            const own = viewer === 'MENTOR' ? state.mentorIntent : state.menteeIntent;
            const others = visibleIntents(state, viewer).filter((one) => one.role !== viewer);
            const other = viewer === 'MENTOR' ? state.menteeIntent : state.mentorIntent;
            expect(others.map(({ decision }) => decision)).toEqual(own && other ? [other] : []);
          }
        }
      }),
    );
  });

  test('the other may notice a statement only once both have answered', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), side, intent, (steps, who, said) => {
        const { state } = play(steps);
        const stated = decideIntent(state, who, said);
        if (!stated.ok) return;
        const other = who === 'MENTOR' ? state.menteeIntent : state.mentorIntent;
        expect(stated.value.isVisibleToOther).toBe(other !== null);
      }),
    );
  });

  test('it is decided once at the most, and stays as it was decided', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state, decisions } = play(steps);
        expect(decisions.length).toBeLessThanOrEqual(1);
        expect(state.decision).toBe(decisions[0] ?? null);
      }),
    );
  });

  test('nobody goes on without a goal where the goals are gone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { state } = play(steps);
        if (state.decision === 'CONTINUE') expect(isNewGoalMissing(state)).toBe(false);
      }),
    );
  });
});

describe('the guide', () => {
  const goal = { text: 'Vendre ma première série', horizon: 'SHORT' as const };
  const phases: [string, Partial<RelaunchState>, PairingStatusName, PairingRole, GuidePhase][] = [
    ['nobody has answered', {}, 'RELAUNCHING', 'MENTOR', 'asked'],
    ['the other has answered', { mentorIntent: 'REDIRECT' }, 'RELAUNCHING', 'MENTEE', 'asked'],
    ['the viewer has answered', { mentorIntent: 'REDIRECT' }, 'RELAUNCHING', 'MENTOR', 'answered'],
    [
      'both go on, a goal is missing',
      { mentorIntent: 'CONTINUE', menteeIntent: 'CONTINUE', goalReview: 'CHANGED' },
      'RELAUNCHING',
      'MENTEE',
      'goalMissing',
    ],
    ['both redirect', { mentorIntent: 'REDIRECT', menteeIntent: 'REDIRECT' }, 'RELAUNCHING', 'MENTOR', 'bothRedirect'],
    ['they differ', { mentorIntent: 'REDIRECT', menteeIntent: 'CONTINUE' }, 'RELAUNCHING', 'MENTOR', 'differ'],
    ['it was decided to go on', { decision: 'CONTINUE' }, 'ACTIVE', 'MENTEE', 'continued'],
    ['a referral was accepted', { decision: 'REDIRECT' }, 'CLOSING', 'MENTEE', 'redirected'],
    ['one closed', { decision: 'CLOSE' }, 'CLOSING', 'MENTOR', 'closed'],
    ['the pairing was closed meanwhile', { mentorIntent: 'CONTINUE' }, 'CLOSING', 'MENTOR', 'closed'],
  ];

  test.each(phases)('once %s', (_when, change, status, viewer, phase) => {
    const state = { ...nothingSaid, ...change, proposedChannel: 'PHONE' as const };
    expect(guidePhase(state, viewer, status)).toBe(phase);
    const { title, steps } = planRelaunchGuide({ state, viewer, pairing: { status, goalsAtStart: [goal] } });
    const keys = [title, ...steps.map(({ text }) => text)];
    for (const key of keys)
      for (const language of ['fr', 'en'] as const)
        for (const count of [1, 3])
          expect(translateMessage({ text: key, values: { goals: '', count } }, language)).not.toMatch(/\{\{/);
    expect(new Set(keys).size).toBe(keys.length);
    expect(steps.length).toBe(['continued', 'redirected', 'closed'].includes(phase) ? 2 : 5);
  });

  test('asks for a new goal where the goals are gone, and quotes three of the start', () => {
    const goals = ['un', 'deux', 'trois', 'quatre'].map((text) => ({ text, horizon: 'SHORT' as const }));
    const state = { ...nothingSaid, goalReview: 'LOST_SIGHT' as const, proposedChannel: null };
    const { steps } = planRelaunchGuide({
      state,
      viewer: 'MENTEE',
      pairing: { status: 'RELAUNCHING', goalsAtStart: goals },
    });
    expect(steps.map(({ text }) => text)).toEqual([
      'relaunch.guide.MENTEE.open',
      'relaunch.guide.talk.ANY',
      'relaunch.guide.MENTEE.goals',
      'relaunch.guide.MENTEE.newGoal',
      'relaunch.guide.MENTEE.asked.1',
      'relaunch.guide.MENTEE.asked.2',
    ]);
    expect(steps[2]).toHaveProperty('goals', ['un', 'deux', 'trois']);
  });

  test.each([
    [1, 'fr', 'Relisez votre objectif du départ'],
    [2, 'fr', 'Relisez vos objectifs du départ'],
    [1, 'en', 'Read your goal from the start again'],
    [2, 'en', 'Read your goals from the start again'],
  ] as const)('agrees with %i goals in %s', (count, language, start) => {
    expect(translate('relaunch.guide.MENTEE.goals', language, { goals: 'g', count })).toMatch(
      new RegExp(`^${start}\u00a0?: g\\.`),
    );
  });

  test('does without goals where there were none', () => {
    const state = { ...nothingSaid, proposedChannel: null };
    const { steps } = planRelaunchGuide({
      state,
      viewer: 'MENTOR',
      pairing: { status: 'RELAUNCHING', goalsAtStart: [] },
    });
    expect(steps[2]).toEqual({ text: 'relaunch.guide.MENTOR.goalsNone' });
  });

  test('says something else to each of the two, in both languages', () => {
    for (const texts of [fr, en]) {
      const told = Object.entries(texts).filter(([key]) => key.startsWith('relaunch.guide.MENT'));
      const same = told.filter(
        ([key, text]) =>
          !key.endsWith('answered.1') && texts[key.replace('MENTOR', 'MENTEE') as keyof typeof texts] === text,
      );
      const shared = ['continued', 'redirected', 'closed'].map((phase) => `relaunch.guide.MENTOR.${phase}`);
      expect(same.map(([key]) => key).filter((key) => key.includes('MENTOR'))).toEqual(shared);
    }
  });
});
