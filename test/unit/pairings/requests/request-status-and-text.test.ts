import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkRequest,
  decideRequest,
  isOpenRequest,
  type RequestAction,
  type RequestActor,
  type RequestStatusName,
} from '../../../../services/pairings/requests/request.domain.js';

const statuses: RequestStatusName[] = [
  'SENT',
  'VIEWED',
  'INFO_REQUESTED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
];
const actors: RequestActor[] = ['MENTEE', 'MENTOR', 'CLOCK'];

/** Whose action it is, and what becomes of SENT, VIEWED and INFO_REQUESTED; every closed request refuses. */
const table: Record<RequestAction, { who: RequestActor; open: [string, string, string] }> = {
  VIEW: { who: 'MENTOR', open: ['VIEWED', 'VIEWED', 'INFO_REQUESTED'] },
  ASK_INFO: { who: 'MENTOR', open: ['INFO_REQUESTED', 'INFO_REQUESTED', 'WRONG_STATUS'] },
  ANSWER_INFO: { who: 'MENTEE', open: ['WRONG_STATUS', 'WRONG_STATUS', 'SENT'] },
  ACCEPT: { who: 'MENTOR', open: ['ACCEPTED', 'ACCEPTED', 'ACCEPTED'] },
  DECLINE: { who: 'MENTOR', open: ['DECLINED', 'DECLINED', 'DECLINED'] },
  WITHDRAW: { who: 'MENTEE', open: ['WITHDRAWN', 'WITHDRAWN', 'WITHDRAWN'] },
  EXPIRE: { who: 'CLOCK', open: ['EXPIRED', 'EXPIRED', 'EXPIRED'] },
};
const actions = Object.keys(table) as RequestAction[];

const cells = actions.flatMap((action) =>
  statuses.flatMap((status, index) =>
    actors.map((actor) => {
      const { who, open } = table[action];
      const expected = actor === who ? (open[index] ?? 'REQUEST_CLOSED') : 'NOT_FOUND';
      return { action, status, actor, expected };
    }),
  ),
);

/** The new status, or the code of the refusal. */
function outcome(status: RequestStatusName, action: RequestAction, actor: RequestActor): string | undefined {
  const decision = decideRequest(status, action, actor);
  return decision.ok ? decision.value : decision.refusals[0]?.code;
}

describe('a request', () => {
  test('has a table of 7 actions, 7 statuses and 3 actors', () => {
    expect(cells).toHaveLength(147);
  });

  test.each(cells)('$status, $action by $actor: $expected', ({ status, action, actor, expected }) => {
    expect(outcome(status, action, actor)).toBe(expected);
  });

  test('never leaves a closed status, whatever is tried', () => {
    const step = fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...actors));
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.array(step, { maxLength: 30 }), (start, steps) => {
        let status = start;
        for (const [action, actor] of steps) {
          const decision = decideRequest(status, action, actor);
          if (!decision.ok) continue;
          expect(isOpenRequest(status)).toBe(true);
          status = decision.value;
        }
      }),
    );
  });
});

describe('what a request says', () => {
  const goal = { text: 'Parler en public', horizon: 'SHORT' as const };
  const fine = { firstMessage: 'Bonjour', whyThisMentor: null, goals: [goal] };
  const codes = (change: object) =>
    checkRequest({ ...fine, ...change }).map(({ code, path }) => [code, path.join('.')]);

  test.each([
    ['a message and a goal', {}, []],
    ['2000 characters of message', { firstMessage: 'x'.repeat(2000) }, []],
    ['2001 characters of message', { firstMessage: 'x'.repeat(2001) }, [['INVALID', 'input.firstMessage']]],
    ['a blank message', { firstMessage: '  ' }, [['INVALID', 'input.firstMessage']]],
    ['1000 characters of why', { whyThisMentor: 'x'.repeat(1000) }, []],
    ['1001 characters of why', { whyThisMentor: 'x'.repeat(1001) }, [['INVALID', 'input.whyThisMentor']]],
    ['no goal', { goals: [] }, [['GOAL_REQUIRED', 'input.goals']]],
    ['10 goals', { goals: Array(10).fill(goal) }, []],
    ['11 goals', { goals: Array(11).fill(goal) }, [['INVALID', 'input.goals']]],
    ['a blank goal', { goals: [goal, { ...goal, text: ' ' }] }, [['INVALID', 'input.goals.1.text']]],
    ['a goal of 501 characters', { goals: [{ ...goal, text: 'x'.repeat(501) }] }, [['INVALID', 'input.goals.0.text']]],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test('every reason is told at once', () => {
    expect(codes({ firstMessage: '', goals: [] })).toEqual([
      ['INVALID', 'input.firstMessage'],
      ['GOAL_REQUIRED', 'input.goals'],
    ]);
  });
});
