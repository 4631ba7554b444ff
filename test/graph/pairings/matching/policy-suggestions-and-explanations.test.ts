import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  type Payload,
  requestInput,
  startExploring,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import {
  block,
  conflict,
  EXPLAIN,
  managedBy,
  menteeWantingSkills,
  mentorWithSkills,
  POLICY,
  SET_POLICY,
  SUGGEST,
  skillsOnly,
  survey,
} from '../../../support/fixtures/matching-api.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { countStatements } from '../../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const unknown = '0195a3f0-0000-7000-8000-000000000000';
const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
}, 30_000);
afterAll(() => jumelage.close());

/** A programme of its own, with one mentor and one mentee. */
async function freshProgram(): Promise<void> {
  programId = await openProgram(coordinator);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy')]);
  await mentorWithSkills(mentor, programId, ['Négociation', 'Reliure']);
  await menteeWantingSkills(mentee, programId, ['négociation', 'Soudure']);
}

const suggest = async (who = mentee, first?: number): Promise<Payload[]> =>
  (await who.query(SUGGEST, { programId, first })).suggestMentors;
const explain = async (who: ApiClient, change: object = {}): Promise<Payload> =>
  (await who.query(EXPLAIN, { programId, mentorId: mentor.personId, menteeId: mentee.personId, ...change }))
    .explainMatch;
const faultOf = async (who: ApiClient, query: string, variables: object) =>
  (await who.send(query, variables)).errors?.map(({ extensions }) => extensions.code);
const policyOf = async (who: ApiClient) =>
  (await who.query(`query ($id: ID!) { program(id: $id) { matchingPolicy { ${POLICY} } } }`, { id: programId })).program
    ?.matchingPolicy;
const setPolicy = (change: object, who = coordinator) =>
  mutationPayload(who, SET_POLICY, { programId, weights: skillsOnly, ...change });

describe('A matching policy', () => {
  beforeAll(freshProgram);

  test('is there before anybody chose one, for the coordinators alone', async () => {
    const policy = await policyOf(await coordinator.renewed());
    expect(policy).toMatchObject({
      requestExpiresAfterDays: 14,
      requestReminderAfterDays: 7,
      dormantAfterFactor: 2,
      slippingAfterFactor: 1.5,
    });
    expect(policy.weights).toHaveLength(10);
    expect(policy.weights[0]).toEqual({ criterion: 'SKILLS', weight: 20 });
    for (const who of [mentor, mentee, await jumelage.join('Inconnue')]) expect(await policyOf(who)).toBeFalsy();
  });

  test('is changed by a coordinator, at once, and what is not given stays', async () => {
    const { policy, userErrors } = await setPolicy({ expires: 20, slipping: 1.25 });
    expect(userErrors).toEqual([]);
    expect(policy).toMatchObject({
      requestExpiresAfterDays: 20,
      requestReminderAfterDays: 7,
      dormantAfterFactor: 2,
      slippingAfterFactor: 1.25,
    });
    expect(policy.weights.filter(({ weight }: { weight: number }) => weight > 0)).toEqual(skillsOnly);
    await setPolicy({ weights: [{ criterion: 'GOALS', weight: 100 }], dormant: 3.5, reminder: 5 });
    const after = await policyOf(await coordinator.renewed());
    expect(after).toMatchObject({
      requestExpiresAfterDays: 20,
      requestReminderAfterDays: 5,
      dormantAfterFactor: 3.5,
      slippingAfterFactor: 1.25,
    });
    expect(after.weights.find(({ criterion }: { criterion: string }) => criterion === 'SKILLS').weight).toBe(0);
  });

  test('decides when a request expires', async () => {
    await setPolicy({ expires: 3 });
    const { request } = await mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
    const { pairingRequest } = await mentee.query('query ($id: ID!) { pairingRequest(id: $id) { expiresAt } }', {
      id: request.id,
    });
    expect(pairingRequest.expiresAt).toBe('2026-03-05T09:00:00.000Z');
  });

  test.each<[string, object, string[]]>([
    ['without weights', { weights: [] }, ['INVALID at weights']],
    ['with nothing that weighs', { weights: [{ criterion: 'GOALS', weight: 0 }] }, ['INVALID at weights']],
    ['with a criterion twice', { weights: [...skillsOnly, ...skillsOnly] }, ['INVALID at weights']],
    ['with a weight over 100', { weights: [{ criterion: 'GOALS', weight: 101 }] }, ['INVALID at weights.0.weight']],
    ['with an expiry out of bounds', { expires: 1 }, ['INVALID at requestExpiresAfterDays']],
    ['with a reminder after the expiry', { expires: 10, reminder: 10 }, ['INVALID at requestReminderAfterDays']],
    ['with a factor out of bounds', { dormant: 21.5 }, ['INVALID at dormantAfterFactor']],
    ['with a silence that is dormant first', { slipping: 5, dormant: 4 }, ['INVALID at slippingAfterFactor']],
    ['of a programme that does not exist', { programId: unknown }, ['NOT_FOUND at programId']],
  ])('is refused %s, and nothing is changed', async (_why, change, refusals) => {
    const before = await policyOf(await coordinator.renewed());
    const payload = await setPolicy(change);
    expect(payload.policy).toBeNull();
    expect(userErrorsOf(payload)).toEqual(refusals);
    expect(payload.userErrors[0].message).toMatch(/\S/);
    expect(await policyOf(await coordinator.renewed())).toEqual(before);
  });

  test('is for nobody but coordinators to change', async () => {
    for (const who of [mentor, mentee, await jumelage.join('Inconnue')])
      expect(userErrorsOf(await setPolicy({}, who))).toEqual(['NOT_FOUND at programId']);
    expect(await faultOf(jumelage.nobody, SET_POLICY, { programId, weights: skillsOnly })).toEqual(['UNAUTHENTICATED']);
    expect(await faultOf(coordinator, SET_POLICY, { programId: 'x', weights: skillsOnly })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('Suggested mentors', () => {
  beforeEach(async () => {
    await freshProgram();
    await setPolicy({});
  });

  test('are ranked, the best first, each with its score and why, as soon as they have joined', async () => {
    const better = await mentorWithSkills(await jumelage.join('Solange'), programId, ['Soudure', 'Négociation']);
    const worse = await mentorWithSkills(await jumelage.join('Robert'), programId, ['Cuisine']);
    const found = await suggest();
    expect(found.map((one) => [one.mentor.id, one.mentee.id, one.score])).toEqual([
      [better.personId, mentee.personId, 1],
      [mentor.personId, mentee.personId, 0.5],
      [worse.personId, mentee.personId, 0],
    ]);
    expect(found[1].breakdown).toEqual([
      {
        criterion: 'SKILLS',
        weight: 1,
        score: 0.5,
        contribution: 0.5,
        explanation: 'Compétences recherchées que ce mentor possède\u00a0: négociation (1 sur 2).',
      },
    ]);
    expect((await suggest(mentee, 1)).map((one) => one.mentor.id)).toEqual([better.personId]);
    expect(await suggest(mentee, 0)).toEqual([]);
  });

  test('are told in English to who speaks it', async () => {
    await mutate(mentee, ask.UPDATE_PROFILE, { input: { locale: 'en' } });
    const [found] = await suggest(await mentee.renewed());
    expect(found.breakdown[0].explanation).toBe('Skills wanted that this mentor has: négociation (1 of 2).');
  });

  test('follow what changed a moment ago', async () => {
    await suggest();
    await mutate(mentor, ask.UPDATE_MENTOR_PROFILE, {
      input: { expertise: [{ name: 'Soudure' }, { name: 'Négociation' }] },
    });
    expect((await suggest())[0].score).toBe(1);
    await mutate(mentee, ask.UPDATE_MENTEE_PROFILE, { input: { skillsWanted: ['Horlogerie'] } });
    expect((await suggest())[0].score).toBe(0);
    await setPolicy({ weights: [{ criterion: 'CAPACITY', weight: 5 }] });
    expect((await suggest())[0]).toMatchObject({ score: 1, breakdown: [{ criterion: 'CAPACITY', contribution: 1 }] });
  });

  test('weigh all criteria by their weights, and the contributions add up', async () => {
    const weights = [
      'SKILLS',
      'GOALS',
      'TOPICS',
      'FREQUENCY',
      'CHANNELS',
      'PURPOSES',
      'LANGUAGES',
      'REGION',
      'INDUSTRY',
      'CAPACITY',
    ].map((criterion, index) => ({ criterion, weight: index + 1 }));
    await setPolicy({ weights });
    const here = { region: 'Lyon', languages: ['fr-FR', 'en'] };
    for (const who of [mentor, mentee]) await mutate(who, ask.UPDATE_PROFILE, { input: here });
    await survey(mentor, { channels: ['VIDEO'], purposes: ['SKILL'] });
    await survey(mentee, { channels: ['VIDEO', 'CHAT'], purposes: ['TRANSITION'] });
    await mutate(mentor, ask.UPDATE_MENTOR_PROFILE, {
      input: { industries: ['Édition'], favouriteTopics: ['Vendre'] },
    });
    await mutate(mentee, ask.UPDATE_MENTEE_PROFILE, {
      input: {
        intendedGoals: [{ text: 'Vendre mes livres', horizon: 'SHORT' }],
        careerVision: 'Entrer dans l’édition',
      },
    });
    const [{ score, breakdown }] = await suggest();
    expect(breakdown.map((part: Payload) => [part.criterion, part.weight, part.score])).toEqual([
      ['SKILLS', 1, 0.5],
      ['GOALS', 2, 1],
      ['TOPICS', 3, 1],
      ['FREQUENCY', 4, 1],
      ['CHANNELS', 5, 1],
      ['PURPOSES', 6, 0.5],
      ['LANGUAGES', 7, 1],
      ['REGION', 8, 1],
      ['INDUSTRY', 9, 1],
      ['CAPACITY', 10, 1],
    ]);
    const sum = breakdown.reduce((total: number, part: Payload) => total + part.contribution, 0);
    expect(sum).toBeCloseTo(score, 9);
    expect(score).toBeCloseTo((55 - 0.5 - 3) / 55, 5);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['manages the mentee', () => managedBy(mentee, mentor)],
    ['works under the mentee', () => managedBy(mentor, mentee)],
    ['is in conflict with the mentee', () => conflict(mentor, mentee)],
    ['has blocked the mentee', () => block(mentor, mentee)],
    ['was blocked by the mentee', () => block(mentee, mentor)],
    ['takes no requests', () => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { acceptingRequests: false } })],
    ['has no place', () => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPairings: 0 } } })],
    [
      'reads no more requests',
      () => mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { limits: { maxPendingRequests: 0 } } }),
    ],
    [
      'has a request of the mentee’s',
      () => mutate(mentee, ask.SEND_REQUEST, { input: requestInput(programId, mentor) }),
    ],
    ['is paired with the mentee', () => startExploring(programId, mentor, mentee)],
    ['is away', () => mutate(mentor, 'mutation { setAway(until: "2026-03-09") { userErrors { code } } }')],
    [
      'speaks no language of the mentee’s',
      async () => {
        await survey(mentor, { languages: ['es'] });
        await survey(mentee, { languages: ['fr', 'en'] });
      },
    ],
    [
      'does not meet a must',
      async () => {
        await survey(mentor, { frequency: 'WEEKLY' });
        await survey(mentee, { frequency: 'QUARTERLY', frequencyImportance: 'MUST' });
      },
    ],
  ])('leave out who %s', async (_who, arrange) => {
    const other = await mentorWithSkills(await jumelage.join('Robert'), programId, []);
    expect(await suggest()).toHaveLength(2);
    await arrange();
    expect((await suggest()).map((one) => one.mentor.id)).toEqual([other.personId]);
  });

  test('are nobody for who is no mentee of the programme, and nobody sees themselves', async () => {
    expect(await suggest(mentor)).toEqual([]);
    expect(await suggest(coordinator)).toEqual([]);
    expect(await suggest(await jumelage.join('Inconnue'))).toEqual([]);
    expect((await mentee.query(SUGGEST, { programId: unknown })).suggestMentors).toEqual([]);
    await joinProgramAs(mentor, programId, 'MENTEE');
    expect(await suggest(mentor)).toEqual([]);
  });

  test('are asked for well, by somebody who is signed in', async () => {
    for (const first of [-1, 51])
      expect(await faultOf(mentee, SUGGEST, { programId, first })).toEqual(['BAD_USER_INPUT']);
    expect(await faultOf(mentee, SUGGEST, { programId: 'x' })).toEqual(['BAD_USER_INPUT']);
    expect(await faultOf(jumelage.nobody, SUGGEST, { programId })).toEqual(['UNAUTHENTICATED']);
  });

  test('are found by what is known while people cannot be asked', async () => {
    await suggest();
    const { roster } = jumelage.people.answers;
    jumelage.people.answers.roster = () => Promise.reject(new Error('people does not answer'));
    try {
      expect((await suggest()).map((one) => one.score)).toEqual([0.5]);
    } finally {
      jumelage.people.answers.roster = roster;
    }
  });

  test('cost the same number of statements for forty mentors as for one', async () => {
    const count = async () => {
      await suggest(mentee, 50);
      const query =
        'query ($id: ID!) { suggestMentors(programId: $id, first: 50) { score breakdown { explanation } } }';
      const { data, made } = await countStatements(jumelage, mentee, query, { id: programId });
      return [data.suggestMentors.length, made.length];
    };
    const [one, statements] = await count();
    expect(one).toBe(1);
    await queryRows(
      jumelage.people.runtime,
      `with made as (insert into person (id, display_name, email, locale, time_zone, status, search_text, joined_at)
          select uuidv7(), 'Mentor ' || n, uuidv7() || '@example.org', 'fr', 'UTC', 'ACTIVE', '', now() from generate_series(1, 39) n returning id),
        profiles as (insert into mentor_profile select id, '{}', '[]', '{}', null, '{}', '{}', '{}', 3, 6, 5, now(), true from made)
        insert into membership (id, program_id, person_id, roles, joined_at) select uuidv7(), ?, id, '{MENTOR}', now() from made`,
      [programId],
    );
    expect(await count()).toEqual([40, statements]);
    expect(statements).toBeLessThanOrEqual(14);
  });
});

describe('A match is explained', () => {
  beforeEach(async () => {
    await freshProgram();
    await setPolicy({});
  });

  test('to the two and to coordinators, with its score and why', async () => {
    for (const who of [mentor, mentee, coordinator, await coordinator.renewed()])
      expect(await explain(who)).toEqual({
        suggestion: {
          mentor: { id: mentor.personId },
          mentee: { id: mentee.personId },
          score: 0.5,
          breakdown: [
            {
              criterion: 'SKILLS',
              contribution: 0.5,
              explanation: 'Compétences recherchées que ce mentor possède\u00a0: négociation (1 sur 2).',
            },
          ],
        },
        exclusions: [],
      });
  });

  test('to nobody else, whether the two exist or not', async () => {
    const member = await menteeWantingSkills(await jumelage.join('Nour'), programId, []);
    const stranger = await jumelage.join('Inconnue');
    for (const who of [member, stranger])
      for (const change of [{}, { mentorId: unknown }, { programId: unknown }]) {
        const both = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
        expect(await faultOf(who, EXPLAIN, { ...both, ...change })).toEqual(['FORBIDDEN']);
      }
    const both = { programId, mentorId: mentor.personId, menteeId: mentee.personId };
    expect(await faultOf(jumelage.nobody, EXPLAIN, both)).toEqual(['UNAUTHENTICATED']);
    expect(await faultOf(mentee, EXPLAIN, { ...both, mentorId: 'x' })).toEqual(['BAD_USER_INPUT']);
  });

  type Reasons = Record<'mentor' | 'mentee' | 'coordinator', string[]>;
  const all = (...reasons: string[]): Reasons => ({ mentor: reasons, mentee: reasons, coordinator: reasons });
  test.each<[string, () => Promise<unknown>, Reasons]>([
    ['a manager', () => managedBy(mentee, mentor), all('HIERARCHY')],
    ['a conflict', () => conflict(mentee, mentor), all('CONFLICT')],
    [
      'a block by the mentor',
      () => block(mentor, mentee),
      { mentor: ['BLOCKED'], mentee: ['NOT_ACCEPTING'], coordinator: ['BLOCKED'] },
    ],
    [
      'a block by the mentee',
      () => block(mentee, mentor),
      { mentor: ['NOT_ACCEPTING'], mentee: ['BLOCKED'], coordinator: ['BLOCKED'] },
    ],
    [
      'no place, and no requests',
      () =>
        mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { acceptingRequests: false, limits: { maxPairings: 0 } } }),
      all('NOT_ACCEPTING', 'NO_CAPACITY'),
    ],
    ['an open pairing', () => startExploring(programId, mentor, mentee), all('ALREADY_PAIRED')],
    [
      'languages and musts',
      async () => {
        await survey(mentor, { languages: ['es'], channels: ['VIDEO'], channelsImportance: 'MUST' });
        await survey(mentee, { languages: ['fr'], channels: ['CHAT'] });
      },
      all('LANGUAGE', 'MUST_PREFERENCE'),
    ],
  ])('as excluded by %s', async (_what, arrange, reasons) => {
    await arrange();
    const cast = { mentor, mentee, coordinator };
    for (const [role, expected] of Object.entries(reasons)) {
      const { suggestion, exclusions } = await explain(cast[role as keyof typeof cast]);
      expect([role, suggestion, exclusions.map(({ reason }: Payload) => reason)]).toEqual([role, null, expected]);
      for (const { explanation } of exclusions) expect(explanation).toMatch(/\S/);
    }
  });

  test('as excluded for oneself, and for who has no such role', async () => {
    await joinProgramAs(mentor, programId, 'MENTEE');
    expect((await explain(mentor, { menteeId: mentor.personId })).exclusions).toMatchObject([
      { reason: 'SAME_PERSON' },
    ]);
    expect((await explain(coordinator, { mentorId: mentee.personId, menteeId: mentor.personId })).exclusions).toEqual([
      { reason: 'NOT_A_MEMBER', explanation: 'Cette personne n’est pas mentor dans ce programme.' },
    ]);
    const nobodys = await explain(mentee, { mentorId: unknown });
    const stranger = await jumelage.join('Inconnue');
    expect(await explain(mentee, { mentorId: stranger.personId })).toEqual(nobodys);
  });

  test('to somebody outside with nothing of who is inside', async () => {
    const stranger = await jumelage.join('Inconnue');
    const asked = await explain(stranger, { menteeId: stranger.personId });
    expect(asked.exclusions).toMatchObject([{ reason: 'NOT_A_MEMBER' }]);
    for (const change of [{ mentorId: unknown }, { programId: unknown }])
      expect(await explain(stranger, { menteeId: stranger.personId, ...change })).toEqual(asked);
  });

  test('in a way that a block is not to be told from a door that is closed to everybody', async () => {
    await block(mentor, mentee);
    const blocked = await explain(mentee);
    await mutate(mentor, 'mutation ($id: ID!) { unblockPerson(personId: $id) { userErrors { code } } }', {
      id: mentee.personId,
    });
    await mutate(mentor, ask.UPDATE_MENTOR_PROFILE, { input: { acceptingRequests: false } });
    expect(await explain(mentee)).toEqual(blocked);
  });
});
