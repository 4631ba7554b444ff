import { describe, expect, test } from '@jest/globals';
import type { MentorFacts } from '../../../../services/contracts/people-events.js';
import {
  decideEligibility,
  type EligibilityFacts,
  type EligibilityStage,
  type ParticipantState,
} from '../../../../services/pairings/requests/eligibility.domain.js';
import { texts } from '../../../../services/pairings/texts.js';

const { fr, en } = texts;

const mentorFacts: MentorFacts = {
  maxPairings: 2,
  maxPendingRequests: 3,
  hoursPerMonth: 6,
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
const separated = (kind: 'CONFLICT' | 'BLOCK', personId: string) => ({ separations: [{ kind, personId }] });

function codeOf(change: Partial<EligibilityFacts>, moment: EligibilityStage): string | undefined {
  const decision = decideEligibility({ ...fine, ...change }, moment);
  return decision.ok ? 'OK' : decision.refusals[0]?.code;
}

const table: [string, Partial<EligibilityFacts>, string, string][] = [
  // what stands between them: the code when the mentee asks, the code when the mentor accepts
  ['nothing', {}, 'OK', 'OK'],
  ['they are one person', { menteeId: 'mentor' }, 'SAME_PERSON', 'SAME_PERSON'],
  ['the mentor is unknown', { mentor: null }, 'NOT_FOUND', 'NOT_FOUND'],
  ['the mentee is unknown', { mentee: null }, 'NOT_FOUND', 'NOT_FOUND'],
  ['the mentor was erased', { mentor: { ...mentor, status: 'ERASED' } }, 'NOT_FOUND', 'NOT_FOUND'],
  ['one is above the other', { inHierarchy: true }, 'HIERARCHY', 'HIERARCHY'],
  ['a conflict the mentor declared', separated('CONFLICT', 'mentor'), 'CONFLICT', 'CONFLICT'],
  ['a conflict the mentee declared', separated('CONFLICT', 'mentee'), 'CONFLICT', 'CONFLICT'],
  ['the mentee blocked the mentor', separated('BLOCK', 'mentee'), 'BLOCKED', 'NOT_ACCEPTING'],
  ['the mentor blocked the mentee', separated('BLOCK', 'mentor'), 'NOT_ACCEPTING', 'BLOCKED'],
  ['the mentee left the programme', { mentee: { ...mentee, roles: [] } }, 'NOT_A_MEMBER', 'NOT_A_MEMBER'],
  ['the mentee is a mentor only', { mentee: { ...mentee, roles: ['MENTOR'] } }, 'NOT_A_MEMBER', 'NOT_A_MEMBER'],
  ['the mentor is a mentee only', { mentor: { ...mentor, roles: ['MENTEE'] } }, 'NOT_A_MEMBER', 'NOT_A_MEMBER'],
  ['the mentor takes no requests', mentorWith({ acceptingRequests: false }), 'NOT_ACCEPTING', 'OK'],
  ['no charter', mentorWith({ charterAccepted: false }), 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ['no mentor profile', { mentor: { ...mentor, mentor: null } }, 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ['the mentor is suspended', { mentor: { ...mentor, status: 'SUSPENDED' } }, 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ['the mentor is away', { mentor: { ...mentor, status: 'AWAY' } }, 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ['the mentee is suspended', { mentee: { ...mentee, status: 'SUSPENDED' } }, 'NOT_A_MEMBER', 'NOT_ACCEPTING'],
  ['away until today', mentorWith({ awayUntil: '2026-03-01' }), 'NOT_ACCEPTING', 'NOT_ACCEPTING'],
  ['away until yesterday', mentorWith({ awayUntil: '2026-02-28' }), 'OK', 'OK'],
  ['paired already', { paired: true }, 'ALREADY_PAIRED', 'ALREADY_PAIRED'],
  ['every place is taken', { openPairings: 2 }, 'NO_CAPACITY', 'NO_CAPACITY'],
  ['more than every place is taken', { openPairings: 5 }, 'NO_CAPACITY', 'NO_CAPACITY'],
  ['no place at all', { ...mentorWith({ maxPairings: 0 }), openPairings: 0 }, 'NO_CAPACITY', 'NO_CAPACITY'],
  ['enough requests wait', { pendingRequests: 3 }, 'TOO_MANY_PENDING', 'OK'],
  ['the same request waits', { requested: true }, 'TOO_MANY_PENDING', 'OK'],
];

describe('whether two people may be paired', () => {
  test.each(table)('when %s', (_, change, request, acceptance) => {
    expect([codeOf(change, 'REQUEST'), codeOf(change, 'ACCEPT')]).toEqual([request, acceptance]);
  });

  test('away dates end by the mentor’s own clock', () => {
    const now = new Date('2026-03-01T22:59:00Z');
    const awayInParis = { now, ...mentorWith({ awayUntil: '2026-03-01' }) };
    expect(codeOf(awayInParis, 'REQUEST')).toBe('NOT_ACCEPTING');
    expect(codeOf({ ...awayInParis, now: new Date('2026-03-01T23:00:00Z') }, 'REQUEST')).toBe('OK');
    // Spring begins on 29 March: midnight in Paris is then at 22:00 UTC.
    const spring = { ...mentorWith({ awayUntil: '2026-03-29' }) };
    expect(codeOf({ ...spring, now: new Date('2026-03-29T21:59:00Z') }, 'REQUEST')).toBe('NOT_ACCEPTING');
    expect(codeOf({ ...spring, now: new Date('2026-03-29T22:00:00Z') }, 'REQUEST')).toBe('OK');
  });

  test('whoever was blocked hears word for word what a closed door says', () => {
    const asked = (change: Partial<EligibilityFacts>) => decideEligibility({ ...fine, ...change }, 'REQUEST');
    expect(asked(separated('BLOCK', 'mentor'))).toEqual(asked(mentorWith({ acceptingRequests: false })));
    const accepted = (change: Partial<EligibilityFacts>) => decideEligibility({ ...fine, ...change }, 'ACCEPT');
    expect(accepted(separated('BLOCK', 'mentee'))).toEqual(accepted({ mentee: { ...mentee, status: 'SUSPENDED' } }));
  });

  test('every reason has its words in both languages', () => {
    for (const [, change] of table)
      for (const moment of ['REQUEST', 'ACCEPT'] as const) {
        const decision = decideEligibility({ ...fine, ...change }, moment);
        if (decision.ok) continue;
        for (const { text } of decision.refusals)
          expect([Object.keys(fr), Object.keys(en)]).toEqual([
            expect.arrayContaining([text]),
            expect.arrayContaining([text]),
          ]);
      }
  });
});
