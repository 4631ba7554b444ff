import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as ask from '../../../../demo/documents.js';
import type { ProgressEvents } from '../../../../services/contracts/progress-events.js';
import { queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  mutationPayload,
  openProgram,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

let jumelage: TestJumelage;
let mentor: ApiClient;
let mentee: ApiClient;
let member: ApiClient;
let stranger: ApiClient;
let programId: string;

beforeAll(async () => {
  jumelage = await startJumelage();
  [mentor, mentee, member, stranger] = (await Promise.all([
    jumelage.join('Yvonne Abadie'),
    jumelage.join('Camille Roy'),
    jumelage.join('Nour Haddad', 'en'),
    jumelage.join('Inconnue'),
  ])) as [ApiClient, ApiClient, ApiClient, ApiClient];
  programId = await openProgram(mentor);
  await becomeMentor(mentor, programId);
  for (const who of [mentee, member]) await becomeMentee(who, programId);
}, 30_000);
afterAll(() => jumelage.close());

const SET = `mutation ($input: SetPreferencesInput!) { setPreferences(input: $input) {
  person { id preferences { frequency { value importance } channels { values importance } purposes { values importance }
    format languages answeredAt } } userErrors { code message path } } }`;
const PREFERENCES = `query ($id: ID!) { person(id: $id) { preferences { frequency { value importance }
  channels { values importance } purposes { values importance } format languages } } }`;
const least = { frequency: 'MONTHLY', channels: ['VIDEO'], purposes: ['SKILL'], languages: ['fr'] };
const leastShown = {
  frequency: { value: 'MONTHLY', importance: 'NICE' },
  channels: { values: ['VIDEO'], importance: 'NICE' },
  purposes: { values: ['SKILL'], importance: 'NICE' },
  format: 'ONGOING',
  languages: ['fr'],
};

describe('Preferences', () => {
  test('are absent before they are given, and then have the contract’s defaults', async () => {
    expect(await mentor.query(PREFERENCES, { id: mentor.personId })).toEqual({ person: { preferences: null } });
    const { person } = await mutate(mentor, SET, { input: least });
    expect(person.preferences).toEqual({ ...leastShown, answeredAt: expect.stringMatching(/^20.*Z$/) });
  });

  test('are seen by whom may see the profiles, and by nobody else', async () => {
    for (const who of [mentor, mentee, member])
      expect(await who.query(PREFERENCES, { id: mentor.personId })).toEqual({ person: { preferences: leastShown } });
    for (const who of [stranger, jumelage.nobody])
      expect(await who.query(PREFERENCES, { id: mentor.personId })).toEqual({ person: null });
  });

  test('answered again take the place of the last answer, also within one operation', async () => {
    const both = `mutation ($a: SetPreferencesInput!, $b: SetPreferencesInput!) {
      a: setPreferences(input: $a) { person { preferences { format } } }
      b: setPreferences(input: $b) { person { preferences { format purposes { values importance } } } } }`;
    const data = await mentee.query(both, {
      a: least,
      b: { ...least, format: 'JUST_IN_TIME', purposes: ['SKILL', 'SKILL'], purposesImportance: 'MUST' },
    });
    expect(data.a.person.preferences).toEqual({ format: 'ONGOING' });
    expect(data.b.person.preferences).toEqual({
      format: 'JUST_IN_TIME',
      purposes: { values: ['SKILL'], importance: 'MUST' },
    });
  });

  test.each<[string, object, string[], string, string]>([
    [
      'a must without an answer',
      { channels: [], channelsImportance: 'MUST' },
      ['INVALID at input.channels'],
      'indispensable',
      'must',
    ],
    [
      'a language that is none',
      { languages: ['français'] },
      ['INVALID at input.languages.0'],
      'code de la langue',
      'code of the language',
    ],
  ])('refuse %s in both languages', async (_, change, refusals, french, english) => {
    for (const [who, words] of [
      [mentee, french],
      [member, english],
    ] as const) {
      const payload = await mutationPayload(who, SET, { input: { ...least, ...change } });
      expect([payload.person, userErrorsOf(payload)]).toEqual([null, refusals]);
      expect(payload.userErrors[0].message).toContain(words);
    }
  });

  test('are for who is signed in', async () => {
    const { errors } = await jumelage.nobody.send(SET, { input: least });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('tell other services with the person’s next version', async () => {
    const events = await queryRows(
      jumelage.people.runtime,
      `select payload from outbox where type = 'PreferencesSet' and actor_id = ?`,
      [mentor.personId],
    );
    expect(events).toEqual([{ payload: { person: expect.objectContaining({ personId: mentor.personId }) } }]);
  });
});

const SURVEY = `query ($role: ProgramRole!) { preferenceSurvey(role: $role) {
  key label help multiple options { value label } } }`;

describe('The preference survey', () => {
  test.each<[string, () => ApiClient, string, string, object]>([
    [
      'a mentee in French',
      () => mentee,
      'MENTEE',
      'À quel rythme aimeriez-vous échanger avec votre mentor\u202f?',
      { value: 'WEEKLY', label: 'Chaque semaine' },
    ],
    [
      'a mentor in English',
      () => member,
      'MENTOR',
      'How often would you like to be in touch with your mentee?',
      { value: 'WEEKLY', label: 'Every week' },
    ],
    [
      'who is signed out',
      () => jumelage.nobody,
      'MENTOR',
      'À quel rythme aimeriez-vous échanger avec la personne que vous accompagnez\u202f?',
      { value: 'WEEKLY', label: 'Chaque semaine' },
    ],
  ])('is asked of %s', async (_, who, role, label, option) => {
    const [first, second] = (await who().query(SURVEY, { role })).preferenceSurvey;
    expect(first).toMatchObject({ key: 'frequency', label, help: null, multiple: false });
    expect(first.options[0]).toEqual(option);
    expect(second).toMatchObject({ key: 'frequencyImportance', help: expect.any(String) });
  });

  test('takes each of its own options as an answer', async () => {
    const { preferenceSurvey } = await member.query(SURVEY, { role: 'MENTEE' });
    type Asked = { key: string; multiple: boolean; options: { value: string }[] };
    const input = Object.fromEntries(
      preferenceSurvey.map(({ key, multiple, options }: Asked) => {
        const values = options.map(({ value }) => value);
        return [key, multiple ? values : values.at(-1)];
      }),
    );
    expect((await mutate(member, SET, { input })).person.preferences.format).toBe('JUST_IN_TIME');
  });

  test('asks coordinators nothing', async () => {
    expect(await mentor.query(SURVEY, { role: 'COORDINATOR' })).toEqual({ preferenceSurvey: [] });
  });
});

const READY = 'query ($role: ProgramRole!) { profileReadiness(role: $role) { ready missing { key label } } }';

describe('Profile readiness', () => {
  test('tells a newcomer in plain words what is missing, and then that all is there', async () => {
    const newcomer = await jumelage.join('Léa Dion');
    const { profileReadiness: before } = await newcomer.query(READY, { role: 'MENTEE' });
    expect(before).toEqual({
      ready: false,
      missing: [
        { key: 'intendedGoals', label: 'Écrivez au moins un objectif.' },
        { key: 'motivations', label: 'Dites pourquoi vous cherchez un mentor.' },
        { key: 'skillsWanted', label: 'Dites ce que vous aimeriez apprendre.' },
        { key: 'preferences', label: 'Répondez au questionnaire sur vos préférences.' },
      ],
    });
    const input = {
      intendedGoals: [{ text: 'Vendre', horizon: 'SHORT' }],
      motivations: ['Oser'],
      skillsWanted: ['Prix'],
    };
    await mutate(newcomer, ask.UPDATE_MENTEE_PROFILE, { input });
    await mutate(newcomer, SET, { input: least });
    expect(await newcomer.query(READY, { role: 'MENTEE' })).toEqual({ profileReadiness: { ready: true, missing: [] } });
  });

  test('speaks the viewer’s language', async () => {
    const { profileReadiness } = await member.query(READY, { role: 'MENTOR' });
    expect(profileReadiness.ready).toBe(false);
    expect(profileReadiness.missing).toContainEqual({
      key: 'charter',
      label: 'Read the mentors’ charter and accept it.',
    });
  });

  test('is for who is signed in', async () => {
    const { errors } = await jumelage.nobody.send(READY, { role: 'MENTEE' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

const ADD = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) {
  document { id title kind url addedAt } userErrors { code message path } } }`;
const REMOVE =
  'mutation ($id: ID!) { removeDocument(id: $id) { document { id title } userErrors { code message path } } }';
const DOCUMENTS = 'query ($id: ID!) { person(id: $id) { documents { title } } }';
const cv = { title: 'Mon CV', kind: 'CV', url: 'https://exemple.org/cv.pdf' };

const titlesFor = async (who: ApiClient) =>
  (await who.query(DOCUMENTS, { id: mentee.personId })).person?.documents.map(({ title }: { title: string }) => title);

/** What progress is to record when somebody sends a preparation, as it arrives on the bus. */
async function preparationSent(documentIds: string[], change: Partial<ProgressEvents['PreparationSent']> = {}) {
  const ids = { meetingId: crypto.randomUUID(), pairingId: crypto.randomUUID() };
  const payload = { ...ids, senderId: mentee.personId, recipientId: mentor.personId, documentIds, ...change };
  await jumelage.progress.runtime.transact(jumelage.progress.runtime.orm.em, async (unit) =>
    unit.record({ type: 'PreparationSent', streams: [ids.pairingId], actorId: mentee.personId, payload }),
  );
  await jumelage.settle();
}

describe('Documents', () => {
  let id: string;
  let other: string;

  test('are one’s own at first', async () => {
    const { document } = await mutate(mentee, ADD, { input: cv });
    expect(document).toEqual({ id: expect.any(String), ...cv, addedAt: expect.stringMatching(/Z$/) });
    id = document.id;
    other = (await mutate(mentee, ADD, { input: { ...cv, title: 'Mes œuvres', kind: 'PORTFOLIO' } })).document.id;
    expect(await titlesFor(mentee)).toEqual(['Mon CV', 'Mes œuvres']);
    for (const who of [mentor, member]) expect(await titlesFor(who)).toEqual([]);
    expect(await titlesFor(stranger)).toBeUndefined();
  });

  test('once sent before a meeting are seen by who was sent them, and by nobody else', async () => {
    await preparationSent([id]);
    await preparationSent([id]);
    expect(await titlesFor(mentor)).toEqual(['Mon CV']);
    expect(await titlesFor(member)).toEqual([]);
    expect(await titlesFor(mentee)).toEqual(['Mon CV', 'Mes œuvres']);
  });

  test('are not shared by who does not own them', async () => {
    await preparationSent([other], { senderId: mentor.personId, recipientId: member.personId });
    expect(await titlesFor(member)).toEqual([]);
  });

  test('are not removed by others', async () => {
    const payload = await mutationPayload(mentor, REMOVE, { id });
    expect([payload.document, userErrorsOf(payload)]).toEqual([null, ['NOT_FOUND at id']]);
    expect(await titlesFor(mentor)).toEqual(['Mon CV']);
  });

  test('once removed are gone for everybody, and are not shared again', async () => {
    expect((await mutate(mentee, REMOVE, { id })).document).toEqual({ id, title: 'Mon CV' });
    await preparationSent([id]);
    expect([await titlesFor(mentor), await titlesFor(mentee)]).toEqual([[], ['Mes œuvres']]);
    expect(await queryRows(jumelage.people.runtime, 'select 1 from document_share')).toEqual([]);
    expect(userErrorsOf(await mutationPayload(mentee, REMOVE, { id }))).toEqual(['NOT_FOUND at id']);
  });

  test.each<[string, object, string, string, string]>([
    ['a title that is empty', { title: ' ' }, 'input.title', 'de 1 à 160', '1 to 160'],
    ['an address that is not https', { url: 'http://exemple.org' }, 'input.url', 'https://', 'https://'],
  ])('are refused with %s, in both languages', async (_, change, path, french, english) => {
    for (const [who, words] of [
      [mentee, french],
      [member, english],
    ] as const) {
      const payload = await mutationPayload(who, ADD, { input: { ...cv, ...change } });
      expect([payload.document, userErrorsOf(payload)]).toEqual([null, [`INVALID at ${path}`]]);
      expect(payload.userErrors[0].message).toContain(words);
    }
  });

  test('are twenty at most, also when they are added at once', async () => {
    const who = await jumelage.join('Léo Pic');
    const payloads = await Promise.all(Array.from({ length: 25 }, () => mutationPayload(who, ADD, { input: cv })));
    expect(payloads.filter(({ document }) => document)).toHaveLength(20);
    const refused = payloads.filter(({ document }) => !document);
    expect(new Set(refused.flatMap(userErrorsOf))).toEqual(new Set(['INVALID at input']));
    expect(refused[0].userErrors[0].message).toContain('20');
  });

  test('and preferences of a page of people cost a constant number of statements', async () => {
    const page = `query ($id: ID!) { program(id: $id) { members(first: 100) {
      edges { node { person { documents { id } preferences { format } } } } } } }`;
    const counted = async () => {
      await jumelage.settle();
      jumelage.statements.length = 0;
      await mentor.query(page, { id: programId });
      return jumelage.statements.filter((sql) => !/outbox|due\b/.test(sql)).length;
    };
    const few = await counted();
    expect(few).toBeGreaterThan(0);
    const more = await Promise.all(Array.from({ length: 5 }, (_, index) => jumelage.join(`Membre ${index}`)));
    for (const who of more) await becomeMentee(who, programId);
    await jumelage.settle();
    expect(await counted()).toBe(few);
  });
});
