import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  checkMenteeProfile,
  checkMentorProfile,
  checkProfile,
  type MenteeProfileChange,
  type MentorProfileChange,
  normalizeForSearch,
  type ProfileChange,
  personStatusOn,
} from '../../../../services/people/profiles/profile.domain.js';
import type { Refusal } from '../../../../services/shared/result.js';

const codesOf = (refusals: Refusal[]) => refusals.map(({ code, path }) => `${code} ${path.join('.')}`);
const many = (count: number, item = 'x') => Array(count).fill(item);

describe('Checking a change of a profile', () => {
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
  ])('names every invalid field of a profile: %s', (_what, change, paths) => {
    expect(codesOf(checkProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
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
  ])('names every invalid field of a mentor profile: %s', (_what, change, paths) => {
    expect(codesOf(checkMentorProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
  });

  test.each<[string, MenteeProfileChange, string[]]>([
    ['nothing', {}, []],
    ['a vision of 2001 characters', { careerVision: 'x'.repeat(2001) }, ['careerVision']],
    ['11 goals', { intendedGoals: many(11).map((text) => ({ text, horizon: 'SHORT' as const })) }, ['intendedGoals']],
    ['a blank goal', { intendedGoals: [{ text: '', horizon: 'LONG' }] }, ['intendedGoals.0']],
    ['a challenge of 501 characters', { challenges: ['x'.repeat(501)] }, ['challenges.0']],
    ['31 skills', { skillsWanted: many(31) }, ['skillsWanted']],
    ['an offer of 201 characters', { offers: ['x'.repeat(201)] }, ['offers.0']],
  ])('names every invalid field of a mentee profile: %s', (_what, change, paths) => {
    expect(codesOf(checkMenteeProfile(change))).toEqual(paths.map((path) => `INVALID input.${path}`));
  });
});

describe('Text normalized for search', () => {
  test('has no accents, no capitals and no superfluous blank space', () => {
    expect(normalizeForSearch(['Éloïse ', null, '\n ÇA  va', undefined, ''])).toBe('eloise ca va');
  });

  test('stays the same when it is normalized again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const once = normalizeForSearch(texts);
        expect(normalizeForSearch([once])).toBe(once);
      }),
    );
  });
});

describe('The status of a person', () => {
  test.each<[string, 'ACTIVE' | 'SUSPENDED' | 'ERASED', string | null, string]>([
    ['2026-03-04', 'ACTIVE', '2026-03-05', 'AWAY'],
    ['2026-03-05', 'ACTIVE', '2026-03-05', 'AWAY'],
    ['2026-03-06', 'ACTIVE', '2026-03-05', 'ACTIVE'],
    ['2026-03-04', 'ACTIVE', null, 'ACTIVE'],
    ['2026-03-04', 'SUSPENDED', '2026-03-05', 'SUSPENDED'],
    ['2026-03-04', 'ERASED', '2026-03-05', 'ERASED'],
  ])('on %s the status of a person stored as %s and away until %s is %s', (today, status, awayUntil, expected) => {
    expect(personStatusOn(today, { status, awayUntil })).toBe(expected);
  });
});
