import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  decideAddMilestone,
  decideClose,
  decideComment,
  decideCompleteMilestone,
  maxComments,
  maxMilestones,
} from '../../../../services/progress/goal-progress/goal-progress.domain.js';
import {
  decideGoal,
  type GoalAction,
  type GoalStatusName,
  goalActions,
  goalStatuses,
  type HorizonName,
} from '../../../../services/progress/goals/goal.domain.js';
import {
  decideRedefineGoal,
  decideSuggestGoal,
  decideUpdateGoal,
  type GoalDetailsChange,
} from '../../../../services/progress/goals/new-goal.domain.js';
import { refusalsWithTexts } from '../../../support/fixtures/expect-refusals.js';

const pairing = { mentorId: 'mentor', menteeId: 'mentee', status: 'ACTIVE' as PairingStatusName };
const statuses: [PairingStatusName, 'plan' | 'record' | 'nothing'][] = [
  ['PROPOSED', 'nothing'],
  ['EXPLORING', 'plan'],
  ['ACTIVE', 'plan'],
  ['PAUSED', 'plan'],
  ['RELAUNCHING', 'plan'],
  ['CLOSING', 'record'],
  ['COMPLETED', 'nothing'],
  ['ENDED_EARLY', 'nothing'],
  ['KEEPING_IN_TOUCH', 'nothing'],
];

const actionNames = Object.keys(goalActions) as GoalAction[];
const no = null;
/** Where each action takes a goal of each status; null where it is refused. In the order of `goalStatuses`. */
const table: Record<GoalAction, (GoalStatusName | null)[]> = {
  ACCEPT: ['ACTIVE', no, no, no, no, no, no],
  DECLINE: ['DECLINED', no, no, no, no, no, no],
  UPDATE: [no, no, 'ACTIVE', 'ON_HOLD', no, no, no],
  ADD_MILESTONE: [no, no, 'ACTIVE', 'ON_HOLD', no, no, no],
  COMPLETE_MILESTONE: [no, no, 'ACTIVE', no, no, no, no],
  PROGRESS: [no, no, 'ACTIVE', no, no, no, no],
  COMMENT: ['SUGGESTED', 'DECLINED', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'REDEFINED', 'LET_GO'],
  HOLD: [no, no, 'ON_HOLD', no, no, no, no],
  RESUME: [no, no, no, 'ACTIVE', no, no, no],
  ACHIEVE: [no, no, 'ACHIEVED', no, no, no, no],
  REDEFINE: [no, no, 'REDEFINED', 'REDEFINED', no, no, no],
  LET_GO: [no, no, 'LET_GO', 'LET_GO', no, no, no],
};
/** What begins something new needs more than a pairing that is closing. */
const plans: GoalAction[] = ['ACCEPT', 'UPDATE', 'ADD_MILESTONE', 'RESUME', 'REDEFINE'];

describe('A goal', () => {
  const cells = actionNames.flatMap((action) =>
    goalStatuses.map((status, index) => [action, status, table[action][index] ?? null] as const),
  );

  test.each(cells)('%s while %s by the mentee: %s', (action, status, next) => {
    const decision = decideGoal({ pairing, goal: { status } }, 'mentee', { action });
    if (next) expect(decision).toEqual({ ok: true, value: next });
    else expect(refusalsWithTexts(decision)).toEqual(['WRONG_STATUS goalId']);
  });

  test.each(cells)('%s while %s by the mentor: never, but for a comment', (action, status) => {
    const decision = decideGoal({ pairing, goal: { status } }, 'mentor', { action });
    expect(refusalsWithTexts(decision)).toEqual(action === 'COMMENT' ? [] : ['NOT_YOURS goalId']);
  });

  const inPairings = actionNames.flatMap((action) => statuses.map(([status, may]) => [action, status, may] as const));
  test.each(inPairings)('%s in a pairing that is %s, in which one may %s', (action, status, may) => {
    const from = goalStatuses[table[action].findIndex(Boolean)] ?? 'ACTIVE';
    const decision = decideGoal({ pairing: { ...pairing, status }, goal: { status: from } }, 'mentee', { action });
    const isAllowed = may === 'plan' || (may === 'record' && !plans.includes(action));
    expect(refusalsWithTexts(decision)).toEqual(isAllowed ? [] : ['PAIRING_NOT_OPEN goalId']);
  });

  test('names the goal where the caller did', () => {
    const decision = decideGoal({ pairing, goal: { status: 'LET_GO' } }, 'mentee', {
      action: 'HOLD',
      path: ['a', 'b'],
    });
    expect(refusalsWithTexts(decision)).toEqual(['WRONG_STATUS a.b']);
  });

  test('that is over never moves again, whatever is done', () => {
    const over = fc.constantFrom<GoalStatusName>('DECLINED', 'ACHIEVED', 'REDEFINED', 'LET_GO');
    fc.assert(
      fc.property(over, fc.array(fc.constantFrom(...actionNames)), (start, actions) => {
        let status = start;
        for (const action of actions) {
          const decision = decideGoal({ pairing, goal: { status } }, 'mentee', { action });
          if (decision.ok) status = decision.value;
        }
        expect(status).toBe(start);
      }),
    );
  });
});

describe('A suggestion', () => {
  const goal = { title: 'Vendre', horizon: 'SHORT' as HorizonName };
  const decide = (status: PairingStatusName, actor: string) =>
    refusalsWithTexts(decideSuggestGoal({ pairing: { ...pairing, status }, parent: undefined }, actor, goal));

  test.each(statuses)('in a pairing that is %s, in which one may %s', (status, may) => {
    expect(decide(status, 'mentor')).toEqual(may === 'plan' ? [] : ['PAIRING_NOT_OPEN input.pairingId']);
    expect(decide(status, 'mentee')).toEqual(['NOT_YOURS input.pairingId']);
  });

  test('is checked as any new goal', () => {
    const decision = decideSuggestGoal({ pairing, parent: null }, 'mentor', goal);
    expect(refusalsWithTexts(decision)).toEqual(['NOT_FOUND input.parentId']);
    const untitled = decideSuggestGoal({ pairing, parent: undefined }, 'mentor', { ...goal, title: '' });
    expect(refusalsWithTexts(untitled)).toEqual(['INVALID input.title']);
  });
});

describe('A goal in the place of another', () => {
  const goal = { title: 'Louer', horizon: 'SHORT' as HorizonName };
  const decide = (status: GoalStatusName, actor = 'mentee', change: object = {}) =>
    refusalsWithTexts(
      decideRedefineGoal({ pairing, goal: { status }, parent: undefined }, actor, { ...goal, ...change }),
    );

  test.each(goalStatuses)('which is %s', (status) => {
    expect(decide(status)).toEqual(['ACTIVE', 'ON_HOLD'].includes(status) ? [] : ['WRONG_STATUS goalId']);
    expect(decide(status, 'mentor')).toEqual(['NOT_YOURS goalId']);
  });

  test('is checked as any new goal', () => {
    expect(decide('ACTIVE', 'mentee', { title: ' ' })).toEqual(['INVALID input.title']);
  });
});

describe('A change of words', () => {
  const decide = (words: GoalDetailsChange, expectedVersion = 3, status: GoalStatusName = 'ACTIVE') =>
    refusalsWithTexts(
      decideUpdateGoal({ pairing, goal: { status, version: 3 } }, 'mentee', { ...words, expectedVersion }),
    );

  test.each<[string, GoalDetailsChange, string[]]>([
    ['of nothing', {}, []],
    ['that empties what may be empty', { why: null, skill: null, successCriteria: '' }, []],
    ['that leaves the title by null', { title: null }, []],
    ['that empties the title', { title: ' ' }, ['INVALID input.title']],
    [
      'to too many words',
      { why: 'x'.repeat(2001), skill: 'x'.repeat(101) },
      ['INVALID input.why', 'INVALID input.skill'],
    ],
  ])('%s', (_what, words, refusals) => {
    expect(decide(words)).toEqual(refusals);
  });

  test('of what was changed meanwhile is refused', () => {
    for (const version of [2, 4]) expect(decide({}, version)).toEqual(['STALE_VERSION expectedVersion']);
  });

  test('of what is over is refused, whatever version', () => {
    expect(decide({}, 2, 'LET_GO')).toEqual(['WRONG_STATUS goalId']);
  });
});

describe('The end of a goal', () => {
  const decide = (action: 'ACHIEVE' | 'LET_GO', learned: string | null, status: GoalStatusName = 'ACTIVE') =>
    decideClose({ pairing, goal: { status } }, 'mentee', { action, learned });

  test.each<['ACHIEVE' | 'LET_GO', string | null, string[]]>([
    ['ACHIEVE', null, []],
    ['ACHIEVE', 'Oser', []],
    ['ACHIEVE', ' ', ['INVALID learned']],
    ['LET_GO', 'Ce n’était pas le mien', []],
    ['LET_GO', '', ['INVALID learned']],
    ['LET_GO', 'x'.repeat(5000), []],
    ['LET_GO', 'x'.repeat(5001), ['INVALID learned']],
  ])('%s with %j', (action, learned, refusals) => {
    expect(refusalsWithTexts(decide(action, learned))).toEqual(refusals);
  });

  test('comes from where the table says', () => {
    expect(decide('ACHIEVE', null)).toEqual({ ok: true, value: 'ACHIEVED' });
    expect(decide('LET_GO', 'Oui', 'ON_HOLD')).toEqual({ ok: true, value: 'LET_GO' });
    expect(refusalsWithTexts(decide('ACHIEVE', '', 'ON_HOLD'))).toEqual(['WRONG_STATUS goalId']);
  });
});

describe('A milestone', () => {
  const goal = { status: 'ACTIVE' as GoalStatusName };
  test.each<[string, number, string[]]>([
    ['Première vente', 0, []],
    ['Première vente', maxMilestones - 1, []],
    ['Première vente', maxMilestones, ['OVER_LIMIT goalId']],
    [' ', 0, ['INVALID title']],
    ['x'.repeat(201), 0, ['INVALID title']],
  ])('%# is added', (title, milestones, refusals) => {
    expect(refusalsWithTexts(decideAddMilestone({ pairing, goal, milestones }, 'mentee', title))).toEqual(refusals);
    expect(refusalsWithTexts(decideAddMilestone({ pairing, goal, milestones }, 'mentor', title))).toEqual([
      'NOT_YOURS goalId',
    ]);
  });

  test('is reached once, and by the mentee', () => {
    const decide = (milestone: { doneAt: Date | null } | null, actor = 'mentee') =>
      refusalsWithTexts(decideCompleteMilestone({ pairing, goal, milestone }, actor));
    expect(decide({ doneAt: null })).toEqual([]);
    expect(decide({ doneAt: new Date(0) })).toEqual(['WRONG_STATUS milestoneId']);
    expect(decide(null)).toEqual(['NOT_FOUND milestoneId']);
    expect(decide({ doneAt: null }, 'mentor')).toEqual(['NOT_YOURS goalId']);
  });
});

test.each<[string, number, string[]]>([
  ['Bravo', 0, []],
  ['x'.repeat(2000), maxComments - 1, []],
  ['Bravo', maxComments, ['OVER_LIMIT goalId']],
  ['', 0, ['INVALID text']],
  ['x'.repeat(2001), 0, ['INVALID text']],
])('a comment %# by either', (text, comments, refusals) => {
  for (const actor of ['mentor', 'mentee'])
    expect(refusalsWithTexts(decideComment({ pairing, goal: { status: 'ACHIEVED' }, comments }, actor, text))).toEqual(
      refusals,
    );
});
