import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  personStatusOn,
  toMembershipFacts,
  toPersonFacts,
  toSeparationFacts,
} from '../../../../services/people/profiles/facts.domain.js';
import { decideManager } from '../../../../services/people/profiles/manager.domain.js';
import {
  checkMenteeProfile,
  checkMentorProfile,
  checkProfile,
  type MenteeProfileChange,
  type MentorProfileChange,
  normalizeForSearch,
  type ProfileChange,
} from '../../../../services/people/profiles/profile.domain.js';
import {
  type AdmissionName,
  decideJoin,
  type ProgramRoleName,
} from '../../../../services/people/programmes/membership.domain.js';
import { texts } from '../../../../services/people/texts.js';
import type { Refusal } from '../../../../services/shared/result.js';

function told(refusals: Refusal[]): string[] {
  for (const { text } of refusals) {
    expect(texts.fr).toHaveProperty([text]);
    expect(texts.en).toHaveProperty([text]);
  }
  return refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
}
const many = (count: number, item = 'x') => Array(count).fill(item);

describe('A profile', () => {
  test.each<[string, ProfileChange, string[]]>([
    ['nothing', {}, []],
    [
      'everything emptied',
      { headline: null, biography: null, avatarUrl: null, region: null, organization: null, languages: [] },
      [],
    ],
    ['a name of 120 characters', { displayName: 'x'.repeat(120) }, []],
    ['a name of 121 characters', { displayName: 'x'.repeat(121) }, ['displayName']],
    ['a blank name', { displayName: ' \t' }, ['displayName']],
    ['a headline of 161 characters', { headline: 'x'.repeat(161) }, ['headline']],
    ['a biography of 5001 characters', { biography: 'x'.repeat(5001) }, ['biography']],
    ['a picture over http', { avatarUrl: 'http://example.org/a.png' }, ['avatarUrl']],
    ['a picture in the address', { avatarUrl: 'data:image/png;base64,AAAA' }, ['avatarUrl']],
    ['a locale with a region', { locale: 'fr-CA' }, []],
    ['a locale that is none', { locale: 'français' }, ['locale']],
    ['an empty locale', { locale: '' }, ['locale']],
    ['a time zone', { timeZone: 'America/Montreal' }, []],
    ['a time zone that is none', { timeZone: 'Paris' }, ['timeZone']],
    ['a time zone that is an offset', { timeZone: '-05:00' }, ['timeZone']],
    ['a language that is none', { languages: ['fr', 'x'] }, ['languages.1']],
    ['21 languages', { languages: many(21, 'fr') }, ['languages']],
    [
      'several faults',
      { displayName: '', region: 'x'.repeat(121), organization: 'x'.repeat(161) },
      ['displayName', 'region', 'organization'],
    ],
  ])('%s', (_what, change, paths) => {
    expect(told(checkProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
  });

  test.each<[string, MentorProfileChange, string[]]>([
    ['nothing', {}, []],
    ['no place', { limits: { maxPairings: 0 } }, []],
    ['51 places', { limits: { maxPairings: 51 } }, ['limits.maxPairings']],
    ['less than no place', { limits: { maxPairings: -1 } }, ['limits.maxPairings']],
    ['201 hours', { limits: { hoursPerMonth: 201 } }, ['limits.hoursPerMonth']],
    ['101 requests', { limits: { maxPendingRequests: 101 } }, ['limits.maxPendingRequests']],
    ['11 motivations', { motivations: many(11) }, ['motivations']],
    ['a blank motivation', { motivations: ['x', ' '] }, ['motivations.1']],
    ['a skill of 101 characters', { expertise: [{ name: 'x'.repeat(101), level: 'EXPERT' }] }, ['expertise.0']],
    ['51 skills', { expertise: many(51).map((name) => ({ name })) }, ['expertise']],
    ['31 topics', { favouriteTopics: many(31) }, ['favouriteTopics']],
    ['a career of 5001 characters', { careerPath: 'x'.repeat(5001) }, ['careerPath']],
    ['an industry of 201 characters', { industries: ['x'.repeat(201)] }, ['industries.0']],
  ])('of a mentor with %s', (_what, change, paths) => {
    expect(told(checkMentorProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
  });

  test.each<[string, MenteeProfileChange, string[]]>([
    ['nothing', {}, []],
    ['a vision of 2001 characters', { careerVision: 'x'.repeat(2001) }, ['careerVision']],
    ['11 goals', { intendedGoals: many(11).map((text) => ({ text, horizon: 'SHORT' as const })) }, ['intendedGoals']],
    ['a blank goal', { intendedGoals: [{ text: '', horizon: 'LONG' }] }, ['intendedGoals.0']],
    ['a challenge of 501 characters', { challenges: ['x'.repeat(501)] }, ['challenges.0']],
    ['31 skills', { skillsWanted: many(31) }, ['skillsWanted']],
    ['an offer of 201 characters', { offers: ['x'.repeat(201)] }, ['offers.0']],
  ])('of a mentee with %s', (_what, change, paths) => {
    expect(told(checkMenteeProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
  });
});

describe('Text for search', () => {
  test('has no accents, no capitals and no blank space to spare', () => {
    expect(normalizeForSearch(['Éloïse ', null, '\n ÇA  va', undefined, ''])).toBe('eloise ca va');
  });

  test('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const once = normalizeForSearch(texts);
        expect(normalizeForSearch([once])).toBe(once);
      }),
    );
  });
});

describe('A manager', () => {
  test.each<[string, string | null, string[], string[]]>([
    ['nobody', null, [], []],
    ['somebody without a manager', 'boss', [], []],
    ['somebody within another chain', 'boss', ['chief', 'owner'], []],
    ['oneself', 'me', [], ['MANAGER_CYCLE input.managerId']],
    ['somebody who reports to one', 'boss', ['me'], ['MANAGER_CYCLE input.managerId']],
    ['somebody who reports to one from afar', 'boss', ['chief', 'me', 'owner'], ['MANAGER_CYCLE input.managerId']],
  ])('may not close a circle: %s', (_who, managerId, chain, refusals) => {
    const decision = decideManager('me', managerId, chain);
    expect(decision.ok ? [] : told(decision.refusals)).toEqual(refusals);
    if (decision.ok) expect(decision.value).toBe(managerId);
  });
});

describe('Joining a programme', () => {
  type Roles = ProgramRoleName[];
  test.each<[AdmissionName, Roles, Roles, Roles | string]>([
    // admission, roles held, roles wanted, roles after or the refusal
    ['OPEN', [], ['MENTOR'], ['MENTOR']],
    ['OPEN', [], ['MENTEE', 'MENTOR'], ['MENTOR', 'MENTEE']],
    ['OPEN', ['MENTOR'], ['MENTEE'], ['MENTOR', 'MENTEE']],
    ['OPEN', ['COORDINATOR'], ['MENTOR'], ['MENTOR', 'COORDINATOR']],
    ['OPEN', ['MENTOR'], ['MENTOR'], 'ALREADY_MEMBER roles'],
    ['OPEN', ['MENTOR', 'MENTEE'], ['MENTEE', 'MENTOR'], 'ALREADY_MEMBER roles'],
    ['OPEN', [], [], 'INVALID roles'],
    ['OPEN', [], ['COORDINATOR'], 'INVALID roles'],
    ['OPEN', ['COORDINATOR'], ['MENTOR', 'COORDINATOR'], ['MENTOR', 'COORDINATOR']],
    ['INVITATION', [], ['MENTEE'], 'NOT_ADMITTED programId'],
    ['INVITATION', [], ['COORDINATOR'], 'INVALID roles'],
    ['INVITATION', ['MENTEE'], ['MENTOR'], ['MENTOR', 'MENTEE']],
    ['INVITATION', ['MENTEE'], ['MENTEE'], 'ALREADY_MEMBER roles'],
    ['OPEN', [], ['MENTOR', 'MENTOR'], ['MENTOR']],
  ])('%s with %j as %j: %j', (admission, held, roles, expected) => {
    const decision = decideJoin({ admission, held, invited: [] }, roles);
    expect(decision.ok ? decision.value : told(decision.refusals).join()).toEqual(expected);
  });
});

describe('What other services are told', () => {
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

  test('of a person is what they decide with, and nothing else', () => {
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

  test('of a conflict or a membership leaves the reason and the rest out', () => {
    const separation = { kind: 'CONFLICT' as const, personId: 'a', otherId: 'b', version: 1, stands: true };
    expect(toSeparationFacts({ ...separation, reason: 'Famille' } as never)).toEqual(separation);
    const membership = { programId: 'x', personId: 'a', version: 1, roles: ['MENTOR' as const] };
    expect(toMembershipFacts({ ...membership, joinedAt: new Date() } as never)).toEqual(membership);
  });

  test.each<[string, 'ACTIVE' | 'SUSPENDED' | 'ERASED', string | null, string]>([
    ['2026-03-04', 'ACTIVE', '2026-03-05', 'AWAY'],
    ['2026-03-05', 'ACTIVE', '2026-03-05', 'AWAY'],
    ['2026-03-06', 'ACTIVE', '2026-03-05', 'ACTIVE'],
    ['2026-03-04', 'ACTIVE', null, 'ACTIVE'],
    ['2026-03-04', 'SUSPENDED', '2026-03-05', 'SUSPENDED'],
    ['2026-03-04', 'ERASED', '2026-03-05', 'ERASED'],
  ])('on %s of who is %s and away until %s is %s', (today, status, awayUntil, told) => {
    expect(personStatusOn(today, { status, awayUntil })).toBe(told);
  });
});
