import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PairingStatusName } from '../../../../services/contracts/pairings-events.js';
import {
  decidePairing,
  isOpenPairing,
  openPairingStatuses,
  type PairingAction,
  type PairingActor,
  startingStatus,
  toPairingFacts,
} from '../../../../services/pairings/pairing/pairing.domain.js';

const closed: PairingStatusName[] = ['COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH'];
const statuses: PairingStatusName[] = [...openPairingStatuses, ...closed];
const actors: PairingActor[] = ['PARTY', 'CLOCK'];

/** `clock`: what falls due may do it, too. `party: false`: nobody else may. */
type Row = { clock?: true; party?: false } & Partial<Record<PairingStatusName, PairingStatusName>>;

/** What is possible, as the design's table says; whatever is not here is refused. */
const table: Record<PairingAction, Row> = {
  START: { PROPOSED: 'EXPLORING' },
  DECLINE_PROPOSAL: { PROPOSED: 'ENDED_EARLY' },
  PROPOSE_AGREEMENT: { EXPLORING: 'EXPLORING', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', RELAUNCHING: 'RELAUNCHING' },
  SIGN: { EXPLORING: 'EXPLORING', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', RELAUNCHING: 'RELAUNCHING' },
  ACTIVATE_AGREEMENT: { EXPLORING: 'ACTIVE', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', RELAUNCHING: 'RELAUNCHING' },
  SEND_MESSAGE: {
    EXPLORING: 'EXPLORING',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    RELAUNCHING: 'RELAUNCHING',
    CLOSING: 'CLOSING',
  },
  RECORD_CONTACT: {
    EXPLORING: 'EXPLORING',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    RELAUNCHING: 'RELAUNCHING',
    CLOSING: 'CLOSING',
  },
  WISH_RHYTHM: { EXPLORING: 'EXPLORING', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', RELAUNCHING: 'RELAUNCHING' },
  PAUSE: { ACTIVE: 'PAUSED' },
  RESUME: { clock: true, PAUSED: 'ACTIVE' },
  RELAUNCH: { ACTIVE: 'RELAUNCHING' },
  REVIEW_RELAUNCH: { RELAUNCHING: 'RELAUNCHING' },
  REFER: {
    EXPLORING: 'EXPLORING',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    RELAUNCHING: 'RELAUNCHING',
    CLOSING: 'CLOSING',
  },
  CONTINUE: { RELAUNCHING: 'ACTIVE' },
  BEGIN_CLOSURE: { clock: true, EXPLORING: 'CLOSING', ACTIVE: 'CLOSING', PAUSED: 'CLOSING', RELAUNCHING: 'CLOSING' },
  COMPLETE: { clock: true, CLOSING: 'COMPLETED' },
  END_EARLY: { clock: true, CLOSING: 'ENDED_EARLY' },
  KEEP_IN_TOUCH: { COMPLETED: 'KEEPING_IN_TOUCH' },
  ANSWER_PROPOSAL: { PROPOSED: 'PROPOSED' },
  EXPIRE_PROPOSAL: { clock: true, party: false, PROPOSED: 'ENDED_EARLY' },
  REFLECT: { CLOSING: 'CLOSING' },
  POST_UPDATE: { KEEPING_IN_TOUCH: 'KEEPING_IN_TOUCH' },
  ADD_IMPROVEMENT: { EXPLORING: 'EXPLORING', ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', RELAUNCHING: 'RELAUNCHING' },
  RESOLVE_IMPROVEMENT: {
    EXPLORING: 'EXPLORING',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    RELAUNCHING: 'RELAUNCHING',
    CLOSING: 'CLOSING',
  },
  APPRECIATE: {
    EXPLORING: 'EXPLORING',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    RELAUNCHING: 'RELAUNCHING',
    CLOSING: 'CLOSING',
    COMPLETED: 'COMPLETED',
    KEEPING_IN_TOUCH: 'KEEPING_IN_TOUCH',
  },
};
const actions = Object.keys(table) as PairingAction[];

const cells = actions.flatMap((action) =>
  statuses.flatMap((status) =>
    actors.map((actor) => {
      const { clock = false, party = true, ...moves } = table[action];
      const early = status === 'EXPLORING' && ['PAUSE', 'RELAUNCH'].includes(action);
      const refused = closed.includes(status) ? 'PAIRING_NOT_OPEN' : early ? 'AGREEMENT_REQUIRED' : 'WRONG_STATUS';
      const may = actor === 'CLOCK' ? clock : party;
      const expected = may ? (moves[status] ?? refused) : 'NOT_FOUND';
      return { action, status, actor, expected };
    }),
  ),
);

/** The new status, or the code of the refusal. */
function outcome(status: PairingStatusName, action: PairingAction, actor: PairingActor): string | undefined {
  const decision = decidePairing(status, action, actor);
  return decision.ok ? decision.value : decision.refusals[0]?.code;
}

describe('a pairing', () => {
  test('has a table of 25 actions, 9 statuses and 2 actors', () => {
    expect(cells).toHaveLength(450);
  });

  test.each(cells)('$status, $action by $actor: $expected', ({ status, action, actor, expected }) => {
    expect(outcome(status, action, actor)).toBe(expected);
  });

  test('that is closed never opens again, whatever is tried', () => {
    const step = fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...actors));
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.array(step, { maxLength: 40 }), (start, steps) => {
        let status = start;
        for (const [action, actor] of steps) {
          const decision = decidePairing(status, action, actor);
          if (decision.ok) status = decision.value;
          expect(isOpenPairing(status)).toBe(false);
        }
      }),
    );
  });

  test('leaves the status in which it ended only from completed to keeping in touch', () => {
    const step = fc.tuple(fc.constantFrom(...actions), fc.constantFrom(...actors));
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.array(step, { maxLength: 60 }), (start, steps) => {
        let status = start;
        for (const [action, actor] of steps) {
          const decision = decidePairing(status, action, actor);
          if (!decision.ok) continue;
          const left = closed.includes(status) && decision.value !== status;
          if (left) expect([status, decision.value]).toEqual(['COMPLETED', 'KEEPING_IN_TOUCH']);
          status = decision.value;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is never closed in silence: what was begun together ends through CLOSING', () => {
    const begun = openPairingStatuses.filter((status) => status !== 'PROPOSED' && status !== 'CLOSING');
    for (const status of begun)
      for (const action of actions)
        for (const actor of actors) expect(closed).not.toContain(outcome(status, action, actor));
  });

  test('starts with getting to know each other, unless it is for one question', () => {
    expect(startingStatus('ONGOING')).toBe('EXPLORING');
    expect(startingStatus('JUST_IN_TIME')).toBe('ACTIVE');
  });

  test('tells other services its facts and nothing else', () => {
    const facts = { version: 3, programId: 'p', mentorId: 'a', menteeId: 'b', status: 'ACTIVE' as const };
    const pairing = { id: 'x', ...facts, goalsAtStart: ['private'] };
    expect(toPairingFacts(pairing)).toEqual({ pairingId: 'x', ...facts });
  });
});
