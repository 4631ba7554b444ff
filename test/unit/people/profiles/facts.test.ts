import { describe, expect, test } from '@jest/globals';
import {
  toMembershipFacts,
  toPersonFacts,
  toSeparationFacts,
} from '../../../../services/people/profiles/facts.domain.js';

describe('Facts for other services', () => {
  const person = {
    id: 'p',
    version: 3,
    displayName: 'Zoé',
    locale: 'fr',
    timeZone: 'UTC',
    status: 'ACTIVE' as const,
    managerId: 'm',
    awayUntil: '2026-03-05',
  };
  const mentor = {
    maxPairings: 2,
    maxPendingRequests: 5,
    hoursPerMonth: 6,
    acceptingRequests: true,
    charterAcceptedAt: null,
  };

  test('hold of a person only what other services decide with', () => {
    const more = { ...person, email: 'zoe@example.org', biography: 'Longue' };
    expect(toPersonFacts(more, null)).toEqual({
      personId: 'p',
      version: 3,
      locale: 'fr',
      timeZone: 'UTC',
      status: 'ACTIVE',
      managerId: 'm',
      mentor: null,
    });
    expect(toPersonFacts(person, mentor).mentor).toEqual({
      maxPairings: 2,
      maxPendingRequests: 5,
      hoursPerMonth: 6,
      acceptingRequests: true,
      awayUntil: '2026-03-05',
      charterAccepted: false,
    });
    expect(toPersonFacts(person, { ...mentor, charterAcceptedAt: new Date() }).mentor?.charterAccepted).toBe(true);
  });

  test('leave out the reason of a conflict and the date of a membership', () => {
    const separation = { kind: 'CONFLICT' as const, personId: 'a', otherId: 'b', version: 1, stands: true };
    const row = { ...separation, reason: 'Famille' };
    expect(toSeparationFacts(row)).toEqual(separation);
    const membership = { programId: 'x', personId: 'a', version: 1, roles: ['MENTOR' as const] };
    const memberRow = { ...membership, joinedAt: new Date() };
    expect(toMembershipFacts(memberRow)).toEqual(membership);
  });
});
