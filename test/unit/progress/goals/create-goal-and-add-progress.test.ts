import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import { decideAddProgress, type NewEntry } from '../../../../services/progress/goal-progress/goal-progress.domain.js';
import type { GoalStatusName, HorizonName } from '../../../../services/progress/goals/goal.domain.js';
import {
  decideCreateGoal,
  type NewGoal,
  type ParentState,
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

describe('A goal', () => {
  const goal: NewGoal = { title: 'Vendre', horizon: 'SHORT' };
  type Parent = ParentState | null | undefined;
  const long: ParentState = { horizon: 'LONG', status: 'ACTIVE', children: 0 };
  const decide = (
    change: Partial<NewGoal> = {},
    parent: Parent = undefined,
    actor = 'mentee',
    status: PairingStatusName = 'ACTIVE',
  ) => refusalsWithTexts(decideCreateGoal({ pairing: { ...pairing, status }, parent }, actor, { ...goal, ...change }));

  test.each(statuses)('in a pairing that is %s: the mentee may %s', (status, may) => {
    expect(decide({}, undefined, 'mentee', status)).toEqual(may === 'plan' ? [] : ['PAIRING_NOT_OPEN input.pairingId']);
  });

  test.each(statuses)('is never set by the mentor, nor in a pairing that is %s', (status) => {
    expect(decide({}, undefined, 'mentor', status)).toEqual(['NOT_YOURS input.pairingId']);
  });

  test.each<[string, HorizonName, Parent, string[]]>([
    ['a short goal alone', 'SHORT', undefined, []],
    ['a long goal alone', 'LONG', undefined, []],
    ['a short goal under a long one', 'SHORT', long, []],
    ['a short goal under a long one on hold', 'SHORT', { ...long, status: 'ON_HOLD' }, []],
    ['a short goal under the hundredth', 'SHORT', { ...long, children: 99 }, []],
    ['a short goal under one with a hundred', 'SHORT', { ...long, children: 100 }, ['OVER_LIMIT input.parentId']],
    ['a short goal under a short one', 'SHORT', { ...long, horizon: 'SHORT' }, ['INVALID input.parentId']],
    ['a long goal under a long one', 'LONG', long, ['INVALID input.parentId']],
    ['a goal under one that is not there', 'SHORT', null, ['NOT_FOUND input.parentId']],
  ])('%s', (_what, horizon, parent, refusals) => {
    expect(decide({ horizon }, parent)).toEqual(refusals);
  });

  test.each<GoalStatusName>(['SUGGESTED', 'DECLINED', 'ACHIEVED', 'REDEFINED', 'LET_GO'])(
    'never stands under one that is %s',
    (status) => {
      expect(decide({}, { ...long, status })).toEqual(['WRONG_STATUS input.parentId']);
    },
  );

  test.each<[string, Partial<NewGoal>, string[]]>([
    ['without a title', { title: ' \n ' }, ['INVALID input.title']],
    ['with a title of 200 characters, blanks around it', { title: ` ${'x'.repeat(200)} ` }, []],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }, ['INVALID input.title']],
    ['with a reason of 2000 characters', { why: 'x'.repeat(2000) }, []],
    ['with a reason of 2001 characters', { why: 'x'.repeat(2001) }, ['INVALID input.why']],
    ['with a skill of 101 characters', { skill: 'x'.repeat(101) }, ['INVALID input.skill']],
    ['with criteria of 2001 characters', { successCriteria: 'x'.repeat(2001) }, ['INVALID input.successCriteria']],
    ['with nothing else', { why: null, skill: '', successCriteria: undefined }, []],
    ['with several faults', { title: '', why: 'x'.repeat(2001) }, ['INVALID input.title', 'INVALID input.why']],
  ])('%s', (_what, change, refusals) => {
    expect(decide(change)).toEqual(refusals);
  });
});

describe('An entry', () => {
  const decide = (
    change: Partial<NewEntry> = {},
    {
      actor = 'mentee',
      status = 'ACTIVE',
      goal = 'ACTIVE',
    }: { actor?: string; status?: PairingStatusName; goal?: GoalStatusName } = {},
  ) =>
    decideAddProgress({ pairing: { ...pairing, status }, goal: { status: goal, percent: 40 } }, actor, {
      text: 'Un pas',
      ...change,
    });

  test.each(statuses)('in a pairing that is %s: the mentee may %s', (status, may) => {
    expect(refusalsWithTexts(decide({}, { status }))).toEqual(
      may === 'nothing' ? ['PAIRING_NOT_OPEN input.goalId'] : [],
    );
    expect(refusalsWithTexts(decide({}, { status, actor: 'mentor' }))).toEqual(['NOT_YOURS input.goalId']);
  });

  test.each<[GoalStatusName, boolean]>([
    ['ACTIVE', true],
    ['SUGGESTED', false],
    ['DECLINED', false],
    ['ON_HOLD', false],
    ['ACHIEVED', false],
    ['REDEFINED', false],
    ['LET_GO', false],
  ])('of a goal that is %s may be added: %s', (goal, may) => {
    expect(refusalsWithTexts(decide({}, { goal }))).toEqual(may ? [] : ['WRONG_STATUS input.goalId']);
  });

  test.each<[string, Partial<NewEntry>, string[]]>([
    ['without words', { text: ' ' }, ['INVALID input.text']],
    ['of 5000 characters', { text: 'x'.repeat(5000) }, []],
    ['of 5001 characters', { text: 'x'.repeat(5001) }, ['INVALID input.text']],
    ['to -1 %', { percent: -1 }, ['PERCENT_OUT_OF_RANGE input.percent']],
    ['to 0 %', { percent: 0 }, []],
    ['to 100 %', { percent: 100 }, []],
    ['to 101 %', { percent: 101 }, ['PERCENT_OUT_OF_RANGE input.percent']],
    ['to half a percent', { percent: 0.5 }, ['PERCENT_OUT_OF_RANGE input.percent']],
  ])('%s', (_what, change, refusals) => {
    expect(refusalsWithTexts(decide(change))).toEqual(refusals);
  });

  test('moves its goal to what it says, and leaves it where it is when it says nothing', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 0, max: 100 })), (percent) => {
        expect(decide({ percent })).toEqual({
          ok: true,
          value: { percent: percent ?? 40, moved: percent !== null && percent !== 40 },
        });
      }),
    );
    expect(decide()).toEqual({ ok: true, value: { percent: 40, moved: false } });
  });
});
