import { describe, expect, test } from '@jest/globals';
import type { MentorFacts } from '../../../../services/contracts/people-events.js';
import type { ClosureReasonName } from '../../../../services/pairings/closure/closure.domain.js';
import {
  checkReflection,
  decideReflection,
  endingAction,
  findMissingThanks,
  keepsInTouch,
} from '../../../../services/pairings/closure/closure.domain.js';
import { endNearAt, startOfDay, yearAfter } from '../../../../services/pairings/lifecycle/agreed-day.domain.js';
import { checkResumeOn } from '../../../../services/pairings/lifecycle/pause.domain.js';
import {
  decidePairProposal,
  decideProposalAcceptance,
  decideProposalAnswer,
} from '../../../../services/pairings/proposals/proposal.domain.js';
import type { EligibilityFacts, ParticipantState } from '../../../../services/pairings/requests/eligibility.domain.js';
import { texts } from '../../../../services/pairings/texts.js';
import type { Result } from '../../../../services/shared/result.js';

const { fr, en } = texts;

const mentorFacts: MentorFacts = {
  maxPairings: 2,
  hoursPerMonth: 4,
  maxPendingRequests: 3,
  acceptingRequests: true,
  awayUntil: null,
  charterAccepted: true,
};
const mentor: ParticipantState = { timeZone: 'Europe/Paris', status: 'ACTIVE', mentor: mentorFacts, roles: ['MENTOR'] };
const mentee: ParticipantState = { timeZone: 'America/Montreal', status: 'ACTIVE', mentor: null, roles: ['MENTEE'] };
const fine: EligibilityFacts = {
  now: new Date('2026-03-01T12:00:00Z'),
  mentorId: 'mentor',
  menteeId: 'mentee',
  mentor,
  mentee,
  inHierarchy: false,
  separations: [],
  openPairings: 1,
  paired: false,
  pendingRequests: 2,
  requested: false,
};
const mentorWith = (facts: Partial<MentorFacts>) => ({ mentor: { ...mentor, mentor: { ...mentorFacts, ...facts } } });
const separated = (kind: 'CONFLICT' | 'BLOCK', ...by: string[]) => ({
  separations: by.map((personId) => ({ kind, personId })),
});

/** `CODE at path`, or OK. */
function told(decision: Result<unknown>): string {
  if (decision.ok) return 'OK';
  for (const { text } of decision.refusals) {
    expect(Object.keys(fr)).toContain(text);
    expect(Object.keys(en)).toContain(text);
  }
  return decision.refusals.map(({ code, path }) => `${code} at ${path.join('.')}`).join();
}

describe('Whether a coordinator may propose two people to each other', () => {
  const at = { mentor: 'input.mentorId', mentee: 'input.menteeId' };
  test.each<[string, Partial<EligibilityFacts>, string]>([
    ['nothing', {}, 'OK'],
    ['they are one person', { menteeId: 'mentor' }, `SAME_PERSON at ${at.mentee}`],
    ['the mentor is unknown', { mentor: null }, `NOT_FOUND at ${at.mentor}`],
    ['the mentor was erased', { mentor: { ...mentor, status: 'ERASED' } }, `NOT_FOUND at ${at.mentor}`],
    ['the mentee is unknown', { mentee: null }, `NOT_FOUND at ${at.mentee}`],
    ['one is above the other', { inHierarchy: true }, `HIERARCHY at ${at.mentor}`],
    ['a conflict', separated('CONFLICT', 'mentee'), `CONFLICT at ${at.mentor}`],
    ['the mentee is none here', { mentee: { ...mentee, roles: ['MENTOR'] } }, `NOT_A_MEMBER at ${at.mentee}`],
    ['the mentor is none here', { mentor: { ...mentor, roles: [] } }, `NOT_A_MEMBER at ${at.mentor}`],
    ['the mentee is suspended', { mentee: { ...mentee, status: 'SUSPENDED' } }, `NOT_ACCEPTING at ${at.mentee}`],
    ['the mentor is suspended', { mentor: { ...mentor, status: 'SUSPENDED' } }, `NOT_ACCEPTING at ${at.mentor}`],
    ['the mentor takes nobody', mentorWith({ acceptingRequests: false }), `NOT_ACCEPTING at ${at.mentor}`],
    ['the mentor is away', mentorWith({ awayUntil: '2026-03-01' }), `NOT_ACCEPTING at ${at.mentor}`],
    ['no charter', mentorWith({ charterAccepted: false }), `NOT_ACCEPTING at ${at.mentor}`],
    ['they are paired', { paired: true }, `ALREADY_PAIRED at ${at.mentor}`],
    ['every place is taken', { openPairings: 2 }, `NO_CAPACITY at ${at.mentor}`],
    ['enough wait for the mentor', { pendingRequests: 3 }, `TOO_MANY_PENDING at ${at.mentor}`],
    ['the mentee has asked', { requested: true }, `TOO_MANY_PENDING at ${at.mentor}`],
  ])('when %s', (_, change, expected) => {
    expect(told(decidePairProposal({ ...fine, ...change }, 'coordinator'))).toBe(expected);
  });

  test.each<[string[], string, string]>([
    // who blocked the other, who proposes, what they are told
    [['mentor'], 'coordinator', 'BLOCKED at input.mentorId'],
    [['mentee'], 'coordinator', 'BLOCKED at input.mentorId'],
    [['mentor', 'mentee'], 'coordinator', 'BLOCKED at input.mentorId'],
    [['mentor'], 'mentor', 'BLOCKED at input.menteeId'],
    [['mentee'], 'mentor', 'NOT_ACCEPTING at input.menteeId'],
    [['mentee'], 'mentee', 'BLOCKED at input.mentorId'],
    [['mentor'], 'mentee', 'NOT_ACCEPTING at input.mentorId'],
    [['mentor', 'mentee'], 'mentee', 'BLOCKED at input.mentorId'],
  ])('a block by %j, when the %s proposes', (by, proposer, expected) => {
    expect(told(decidePairProposal({ ...fine, ...separated('BLOCK', ...by) }, proposer))).toBe(expected);
  });

  test('a coordinator whom the other has blocked hears word for word what a closed door says', () => {
    const asked = (change: Partial<EligibilityFacts>, by: string) => decidePairProposal({ ...fine, ...change }, by);
    expect(asked(separated('BLOCK', 'mentor'), 'mentee')).toEqual(
      asked(mentorWith({ acceptingRequests: false }), 'mentee'),
    );
    expect(asked(separated('BLOCK', 'mentee'), 'mentor')).toEqual(
      asked({ mentee: { ...mentee, status: 'SUSPENDED' } }, 'mentor'),
    );
  });
});

describe('Whether a proposal may still be accepted', () => {
  // The proposal itself is among the mentor’s open pairings.
  const proposed: Partial<EligibilityFacts> = { openPairings: 2, paired: true };
  test.each<[string, Partial<EligibilityFacts>, string, string]>([
    // what stands between them: what the mentor is told, what the mentee is told
    ['nothing', {}, 'OK', 'OK'],
    ['one is above the other', { inHierarchy: true }, 'HIERARCHY', 'HIERARCHY'],
    ['a conflict', separated('CONFLICT', 'mentor'), 'CONFLICT', 'CONFLICT'],
    ['the mentor blocked the mentee', separated('BLOCK', 'mentor'), 'BLOCKED', 'NOT_ACCEPTING'],
    ['the mentee blocked the mentor', separated('BLOCK', 'mentee'), 'NOT_ACCEPTING', 'BLOCKED'],
    ['the mentee left', { mentee: { ...mentee, roles: [] } }, 'NOT_A_MEMBER', 'NOT_A_MEMBER'],
    ['the mentor left', { mentor: { ...mentor, roles: [] } }, 'NOT_A_MEMBER', 'NOT_A_MEMBER'],
    ['the mentor is away', mentorWith({ awayUntil: '2026-03-01' }), 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
    ['the mentee is suspended', { mentee: { ...mentee, status: 'SUSPENDED' } }, 'NOT_ACCEPTING', 'NOT_A_MEMBER'],
    ['the mentor takes no requests', mentorWith({ acceptingRequests: false }), 'OK', 'OK'],
    ['the mentor reads no requests', mentorWith({ maxPendingRequests: 0 }), 'OK', 'OK'],
    ['the mentor has fewer places now', mentorWith({ maxPairings: 1 }), 'NO_CAPACITY', 'NO_CAPACITY'],
    ['the mentor is unknown', { mentor: null }, 'NOT_FOUND', 'NOT_FOUND'],
    ['no mentor’s profile is left', { mentor: { ...mentor, mentor: null } }, 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ])('when %s', (_, change, byMentor, byMentee) => {
    const pair = { ...fine, ...proposed, ...change };
    const at = (code: string) => (code === 'OK' ? code : `${code} at pairingId`);
    expect(told(decideProposalAcceptance(pair, 'MENTOR'))).toBe(at(byMentor));
    expect(told(decideProposalAcceptance(pair, 'MENTEE'))).toBe(at(byMentee));
  });

  const then = new Date('2026-03-01T12:00:00Z');
  test.each<[string, Date | null, Date | null, string, string]>([
    ['nobody', null, null, 'waits', 'waits'],
    ['the mentor', then, null, 'WRONG_STATUS', 'starts'],
    ['the mentee', null, then, 'starts', 'WRONG_STATUS'],
    ['both', then, then, 'WRONG_STATUS', 'WRONG_STATUS'],
  ])('where %s said yes before', (_, mentorAcceptedAt, menteeAcceptedAt, byMentor, byMentee) => {
    const answer = (role: 'MENTOR' | 'MENTEE') => {
      const decision = decideProposalAnswer({ mentorAcceptedAt, menteeAcceptedAt }, role);
      if (!decision.ok) return decision.refusals[0]?.code;
      return decision.value.complete ? 'starts' : 'waits';
    };
    expect([answer('MENTOR'), answer('MENTEE')]).toEqual([byMentor, byMentee]);
  });
});

describe('A day that is agreed on', () => {
  test.each<[string, string, string]>([
    ['2026-03-10', 'UTC', '2026-03-10T00:00:00.000Z'],
    ['2026-03-10', 'Europe/Paris', '2026-03-09T23:00:00.000Z'],
    ['2026-03-10', 'America/Montreal', '2026-03-10T04:00:00.000Z'],
    ['2026-03-08', 'America/Montreal', '2026-03-08T05:00:00.000Z'],
    ['2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
    // In Beirut, clocks go forward at midnight: the day begins at 01:00.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2026-03-10', 'Pacific/Kiritimati', '2026-03-09T10:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
  });

  test('is near thirty days before, by the calendar and not by hours', () => {
    expect(endNearAt('2026-04-15', 'Europe/Paris').toISOString()).toBe('2026-03-15T23:00:00.000Z');
    expect(endNearAt('2026-03-20', 'UTC').toISOString()).toBe('2026-02-18T00:00:00.000Z');
  });

  test('has another one a year later', () => {
    expect(yearAfter('2026-03-01')).toBe('2027-03-01');
    expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  });
});

describe('A pause', () => {
  test.each<[string, boolean]>([
    ['2026-03-01', false],
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2027-03-02', true],
    ['2027-03-03', false],
    ['0001-01-01', false],
    ['9999-12-31', false],
  ])('from 2 March 2026 until %s: %s', (resumeOn, fine) => {
    expect(told({ ok: false, refusals: checkResumeOn(resumeOn, '2026-03-02') })).toBe(
      fine ? '' : 'INVALID at resumeOn',
    );
  });
});

describe('A closure', () => {
  const outcomes: Record<ClosureReasonName, string> = {
    GOALS_MET: 'COMPLETE',
    END_DATE: 'COMPLETE',
    NOT_A_FIT: 'END_EARLY',
    NO_TIME: 'END_EARLY',
    REDIRECTED: 'END_EARLY',
    OTHER: 'END_EARLY',
  };
  test.each(Object.entries(outcomes))('for %s ends by %s', (reason, ending) => {
    expect(endingAction(reason as ClosureReasonName)).toBe(ending);
  });

  const said = (authorId: string, keepInTouch = true) => ({ authorId, keepInTouch });
  test('ends with the second to look back, and each looks back once', () => {
    expect(decideReflection([], 'a')).toEqual({ ok: true, value: { both: false } });
    expect(decideReflection([said('b')], 'a')).toEqual({ ok: true, value: { both: true } });
    expect(told(decideReflection([said('a')], 'a'))).toBe('WRONG_STATUS at pairingId');
    expect(told(decideReflection([said('b'), said('a')], 'a'))).toBe('WRONG_STATUS at pairingId');
  });

  test('is followed by keeping in touch where it is completed and both wish it', () => {
    const cells = (['COMPLETED', 'ENDED_EARLY'] as const).flatMap((status) =>
      [[], [said('a')], [said('a'), said('b', false)], [said('a', false), said('b')], [said('a'), said('b')]].map(
        (reflections) => keepsInTouch(status, reflections),
      ),
    );
    expect(cells).toEqual([false, false, false, false, true, false, false, false, false, false]);
  });

  test('asks those for thanks who have not given them', () => {
    expect(findMissingThanks(['a', 'b'], [])).toEqual(['a', 'b']);
    expect(findMissingThanks(['a', 'b'], ['b'])).toEqual(['a']);
    expect(findMissingThanks(['a', 'b'], ['b', 'a'])).toEqual([]);
  });

  test.each<[string, string, string | null, string]>([
    ['of a word', 'Tant', null, ''],
    ['of 5000 and 2000 characters', 'x'.repeat(5000), 'y'.repeat(2000), ''],
    ['of blanks', ' ', '', 'INVALID at learned'],
    ['of 5001 and 2001 characters', 'x'.repeat(5001), 'y'.repeat(2001), 'INVALID at learned,INVALID at thanks'],
  ])('takes a reflection %s', (_, learned, thanks, expected) => {
    expect(told({ ok: false, refusals: checkReflection({ learned, thanks }) })).toBe(expected);
  });
});
