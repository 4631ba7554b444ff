import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MatchingProfile } from '../../../../services/contracts/people-rpc.js';
import { decidePublish } from '../../../../services/pairings/match-runs/publish-match-run.domain.js';
import {
  areCompatible,
  type ExclusionShape,
  noBarriers,
  type PairBarriers,
  redactExclusions,
} from '../../../../services/pairings/matching/exclusions.domain.js';
import {
  type MatchMember,
  pairExclusions,
  toMentorInput,
} from '../../../../services/pairings/matching/match.domain.js';
import {
  toMenteeMatchProfile,
  toMentorMatchProfile,
} from '../../../../services/pairings/matching/match-profiles.domain.js';
import { rankMentors } from '../../../../services/pairings/matching/rank-mentors.domain.js';
import {
  matchingPreferences,
  matchingProfile,
  menteeMember,
  menteePart,
  mentorMember,
  mentorPart,
} from '../../../support/fixtures/matching.js';

const now = new Date('2026-03-02T23:30:00Z');
const said = (found: ExclusionShape[]) => found.map(({ reason, text }) => `${reason}: ${text}`);

interface Given {
  mentor?: MatchMember | null;
  mentee?: MatchMember | null;
  barriers?: Partial<PairBarriers>;
}
const pairOf = ({ mentor = mentorMember(), mentee = menteeMember(), barriers = {} }: Given) => ({
  ...{ mentor, mentee, now },
  barriers: { ...noBarriers, ...barriers },
});
const speaking = (mentor: Partial<MatchingProfile>, mentee: Partial<MatchingProfile>): Given => ({
  mentor: mentorMember({ profile: matchingProfile('mentor', mentor) }),
  mentee: menteeMember({ profile: matchingProfile('mentee', mentee) }),
});
const wishing = (one: Parameters<typeof matchingPreferences>[0], other: Parameters<typeof matchingPreferences>[0]) =>
  speaking({ wishes: matchingPreferences(one) }, { wishes: matchingPreferences(other) });

describe('Two people are kept apart', () => {
  test.each<[string, Given, string[]]>([
    ['by nothing', {}, []],
    [
      'when they are one',
      { mentor: mentorMember({ personId: 'a' }), mentee: menteeMember({ personId: 'a' }) },
      ['SAME_PERSON: excluded.samePerson'],
    ],
    [
      'when the mentor is no member',
      { mentor: null, barriers: { inHierarchy: true } },
      ['NOT_A_MEMBER: excluded.notMentor'],
    ],
    [
      'when the mentor is no mentor',
      { mentor: mentorMember({ roles: ['MENTEE'] }) },
      ['NOT_A_MEMBER: excluded.notMentor'],
    ],
    [
      'when the mentor was erased',
      { mentor: mentorMember({ status: 'ERASED' }) },
      ['NOT_A_MEMBER: excluded.notMentor'],
    ],
    [
      'when the mentee is no member',
      { mentee: null, barriers: { blockers: ['mentor'] } },
      ['NOT_A_MEMBER: excluded.notMentee'],
    ],
    [
      'when the mentee only coordinates',
      { mentee: menteeMember({ roles: ['COORDINATOR'] }) },
      ['NOT_A_MEMBER: excluded.notMentee'],
    ],
    [
      'when neither is',
      { mentor: null, mentee: null },
      ['NOT_A_MEMBER: excluded.notMentee', 'NOT_A_MEMBER: excluded.notMentor'],
    ],
    ['by the chain of managers', { barriers: { inHierarchy: true } }, ['HIERARCHY: pair.hierarchy']],
    ['by a conflict', { barriers: { inConflict: true } }, ['CONFLICT: excluded.conflict']],
    ['by a block', { barriers: { blockers: ['mentee'] } }, ['BLOCKED: excluded.blocked']],
    ['by an open pairing', { barriers: { paired: true } }, ['ALREADY_PAIRED: excluded.paired']],
    [
      'when the mentor takes no requests',
      { mentor: mentorMember({ mentor: { acceptingRequests: false } }) },
      ['NOT_ACCEPTING: mentor.notAccepting'],
    ],
    [
      'when the mentor has not accepted the charter',
      { mentor: mentorMember({ mentor: { charterAccepted: false } }) },
      ['NOT_ACCEPTING: mentor.notAccepting'],
    ],
    [
      'when the mentor is away, in their own time zone',
      { mentor: mentorMember({ mentor: { awayUntil: '2026-03-03' } }) },
      ['NOT_ACCEPTING: mentor.notAccepting'],
    ],
    ['not when the mentor is back', { mentor: mentorMember({ mentor: { awayUntil: '2026-03-02' } }) }, []],
    [
      'when the mentor is suspended',
      { mentor: mentorMember({ status: 'SUSPENDED' }) },
      ['NOT_ACCEPTING: mentor.notAccepting'],
    ],
    [
      'when the mentee is suspended',
      { mentee: menteeMember({ status: 'SUSPENDED' }) },
      ['NOT_ACCEPTING: mentee.unavailable'],
    ],
    ['when every place is taken', { mentor: mentorMember({ openPairings: 3 }) }, ['NO_CAPACITY: mentor.noPlace']],
    [
      'when the mentor has no profile',
      { mentor: mentorMember({ mentor: null }) },
      ['NOT_ACCEPTING: mentor.notAccepting', 'NO_CAPACITY: mentor.noPlace'],
    ],
    [
      'without a language in common',
      speaking({ languages: ['es'] }, { languages: ['fr', 'en'] }),
      ['LANGUAGE: excluded.language'],
    ],
    ['not where a language is not known', speaking({ languages: ['es'] }, {}), []],
    [
      'by a rhythm that is a must',
      wishing({ frequency: 'WEEKLY' }, { frequency: 'MONTHLY', frequencyImportance: 'MUST' }),
      ['MUST_PREFERENCE: excluded.must.frequency'],
    ],
    [
      'not by a rhythm that is a must for both and the same',
      wishing({ frequencyImportance: 'MUST' }, { frequencyImportance: 'MUST' }),
      [],
    ],
    [
      'not by a rhythm that is only important',
      wishing({ frequency: 'WEEKLY' }, { frequency: 'MONTHLY', frequencyImportance: 'IMPORTANT' }),
      [],
    ],
    [
      'by a channel that is a must',
      wishing({ channels: ['VIDEO'], channelsImportance: 'MUST' }, { channels: ['CHAT'] }),
      ['MUST_PREFERENCE: excluded.must.channels'],
    ],
    [
      'not by a channel that the other has no wish about',
      wishing({ channels: ['VIDEO'], channelsImportance: 'MUST' }, {}),
      [],
    ],
    [
      'not by several channels of which one is shared',
      wishing({ channels: ['VIDEO', 'CHAT'], channelsImportance: 'MUST' }, { channels: ['CHAT', 'PHONE'] }),
      [],
    ],
    [
      'by a purpose that is a must',
      wishing({ purposes: ['SKILL'], purposesImportance: 'MUST' }, { purposes: ['TRANSITION'] }),
      ['MUST_PREFERENCE: excluded.must.purposes'],
    ],
    [
      'not by a must while the other has not answered',
      speaking({ wishes: matchingPreferences({ purposes: ['SKILL'], purposesImportance: 'MUST' }) }, {}),
      [],
    ],
    [
      'for every reason at once, in one order',
      {
        mentor: mentorMember({
          openPairings: 9,
          mentor: { acceptingRequests: false },
          profile: matchingProfile('mentor', { languages: ['es'] }),
        }),
        mentee: menteeMember({ status: 'SUSPENDED', profile: matchingProfile('mentee', { languages: ['fr'] }) }),
        barriers: { inHierarchy: true, inConflict: true, blockers: ['mentor'], paired: true },
      },
      [
        'HIERARCHY: pair.hierarchy',
        'CONFLICT: excluded.conflict',
        'BLOCKED: excluded.blocked',
        'ALREADY_PAIRED: excluded.paired',
        'NOT_ACCEPTING: mentee.unavailable',
        'NOT_ACCEPTING: mentor.notAccepting',
        'NO_CAPACITY: mentor.noPlace',
        'LANGUAGE: excluded.language',
      ],
    ],
  ])('%s', (_why, given, expected) => {
    expect(said(pairExclusions(pairOf(given)))).toEqual(expected);
  });

  test('by what they seek exactly when the short answer says so', () => {
    const languages = fc.subarray(['fr', 'en']);
    const importance = fc.constantFrom('NICE' as const, 'MUST' as const);
    const survey = fc.option(
      fc
        .record({
          frequency: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
          frequencyImportance: importance,
          channels: fc.subarray(['CHAT' as const, 'VIDEO' as const]),
          channelsImportance: importance,
        })
        .map(matchingPreferences),
    );
    const someone = fc.record({ languages, wishes: survey });
    fc.assert(
      fc.property(someone, someone, (one, other) => {
        const given = pairOf(speaking(one, other));
        const mentor = toMentorMatchProfile(toMentorInput(given.mentor as MatchMember));
        const mentee = toMenteeMatchProfile(given.mentee as MatchMember);
        expect(areCompatible(mentor, mentee)).toBe(pairExclusions(given).length === 0);
      }),
    );
  });
});

describe('A block', () => {
  const told = (viewerId: string, blockers: string[], more: ExclusionShape[] = []) =>
    said(
      redactExclusions([{ reason: 'BLOCKED', text: 'excluded.blocked' }, ...more], {
        ...{ viewerId, blockers, mentorId: 'mentor', menteeId: 'mentee' },
      }),
    );

  test.each<[string, string[], string]>([
    ['mentee', ['mentee'], 'BLOCKED: pair.blocked'],
    ['mentor', ['mentor'], 'BLOCKED: pair.blocked'],
    ['mentee', ['mentor', 'mentee'], 'BLOCKED: pair.blocked'],
    ['mentee', ['mentor'], 'NOT_ACCEPTING: mentor.notAccepting'],
    ['mentor', ['mentee'], 'NOT_ACCEPTING: mentee.unavailable'],
    ['coordinator', ['mentor'], 'BLOCKED: excluded.blocked'],
  ])('is told to the %s, when made by %s, as %s', (viewer, blockers, expected) => {
    expect(told(viewer, blockers)).toEqual([expected]);
  });

  test('is not to be told from a door that is closed to everybody', () => {
    const mentee = menteeMember({ status: 'ACTIVE' });
    const closed = pairExclusions(
      pairOf({
        mentor: mentorMember({ openPairings: 3, mentor: { acceptingRequests: false } }),
        mentee,
        barriers: { paired: true },
      }),
    );
    const blocked = pairExclusions(
      pairOf({ mentor: mentorMember({ openPairings: 3 }), mentee, barriers: { paired: true, blockers: ['mentor'] } }),
    );
    const both = pairExclusions(
      pairOf({
        mentor: mentorMember({ openPairings: 3, mentor: { acceptingRequests: false } }),
        mentee,
        barriers: { paired: true, blockers: ['mentor'] },
      }),
    );
    const asMentee = (found: ExclusionShape[], blockers: string[]) =>
      redactExclusions(found, { viewerId: 'mentee', mentorId: 'mentor', menteeId: 'mentee', blockers });
    expect(asMentee(blocked, ['mentor'])).toEqual(asMentee(closed, []));
    expect(asMentee(both, ['mentor'])).toEqual(asMentee(closed, []));
  });
});

describe('Mentors are ranked', () => {
  const weights = [{ criterion: 'SKILLS' as const, weight: 1 }];
  const mentee = menteeMember({ profile: matchingProfile('mentee', menteePart({ skills: ['Droit', 'Vente'] })) });
  const mentor = (personId: string, skills: string[], change: Parameters<typeof mentorMember>[0] = {}) =>
    mentorMember({ personId, profile: matchingProfile(personId, mentorPart({ skills })), ...change });
  const mentors = [
    mentor('d', ['Vente']),
    mentor('b', ['Droit', 'Vente']),
    mentor('c', ['Droit']),
    mentor('a', []),
    mentor('full', ['Droit', 'Vente'], { openPairings: 3 }),
    mentor('apart', ['Droit', 'Vente']),
    mentor('mentee', ['Droit', 'Vente']),
  ];
  const rank = (first: number, change: object = {}) =>
    rankMentors({
      ...{ mentee, mentors, weights, now, first },
      barriersTo: (id) => ({ ...noBarriers, inConflict: id === 'apart' }),
      ...change,
    }).map(({ mentorId, points }) => [mentorId, points]);

  test('the best first, then by id, without who cannot be', () => {
    expect(rank(9)).toEqual([
      ['b', 1_000_000],
      ['c', 500_000],
      ['d', 500_000],
      ['a', 0],
    ]);
  });

  test('in whatever order they come, and no more than are asked for', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(mentors, { minLength: mentors.length }), fc.nat(5), (shuffled, first) => {
        expect(rank(first, { mentors: shuffled })).toEqual(rank(9).slice(0, first));
      }),
    );
  });

  test('for nobody who is no mentee', () => {
    expect(rank(9, { mentee: { ...mentee, roles: ['MENTOR'] } })).toEqual([]);
  });
});

describe('Publishing', () => {
  const suggestion = (menteeId: string, mentorId = 'mentor') => ({ mentorId, menteeId, points: 1 });
  const member = (one: MatchMember, pairedAsMentee = false): [string, MatchMember & { pairedAsMentee: boolean }] => [
    one.personId,
    { ...one, pairedAsMentee },
  ];
  const publish = (
    members: [string, MatchMember & { pairedAsMentee: boolean }][],
    barriers: Partial<PairBarriers> = {},
  ) => {
    const suggestions = ['e1', 'e2', 'e3'].map((id) => suggestion(id));
    const at = { members: new Map(members), barriersBetween: () => ({ ...noBarriers, ...barriers }), now };
    const { proposed, leftOut } = decidePublish(suggestions, at);
    return [proposed.map(({ menteeId }) => menteeId), leftOut.map(({ personId, why }) => `${personId}: ${why.text}`)];
  };
  const mentees = ['e1', 'e2', 'e3'].map((personId) => member(menteeMember({ personId })));

  test('proposes all that still hold', () => {
    expect(publish([member(mentorMember()), ...mentees])).toEqual([['e1', 'e2', 'e3'], []]);
  });

  test('takes no more than the places that are left now, the first first', () => {
    expect(publish([member(mentorMember({ openPairings: 1 })), ...mentees])).toEqual([
      ['e1', 'e2'],
      ['e3: mentor.noPlace'],
    ]);
  });

  test('leaves out who has found somebody, left or was suspended', () => {
    const [, , third] = mentees;
    const members = [
      member(mentorMember()),
      member(menteeMember({ personId: 'e1' }), true),
      member(menteeMember({ personId: 'e2', status: 'SUSPENDED' })),
    ];
    expect(publish([...members, ...(third ? [third] : [])])).toEqual([
      ['e3'],
      ['e1: without.paired', 'e2: mentee.unavailable'],
    ]);
    expect(publish(members)).toEqual([[], ['e1: without.paired', 'e2: mentee.unavailable', 'e3: excluded.notMentee']]);
  });

  test.each<[keyof PairBarriers, Partial<PairBarriers>, string]>([
    ['blockers', { blockers: ['mentor'] }, 'without.apart'],
    ['inConflict', { inConflict: true }, 'without.apart'],
    ['inHierarchy', { inHierarchy: true }, 'pair.hierarchy'],
    ['paired', { paired: true }, 'excluded.paired'],
  ])('leaves out who is kept apart by %s, and names nothing personal', (_by, barriers, text) => {
    expect(publish([member(mentorMember()), ...mentees], barriers)).toEqual([
      [],
      ['e1', 'e2', 'e3'].map((id) => `${id}: ${text}`),
    ]);
  });
});
