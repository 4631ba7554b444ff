import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { countRows, queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  mutate,
  openProgram,
  pairUnderAgreement,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let programId: string;
let coordinator: ApiClient;
let mentor: ApiClient;
let french: ApiClient;
let english: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  coordinator = await jumelage.join('Odile Ferrand');
  programId = await openProgram(coordinator);
  coordinator = await coordinator.renewed();
  mentor = await becomeMentor(await jumelage.join('Yvonne Abadie'), programId, {
    favouriteTopics: ['Négocier ses prix', 'Tenir un atelier'],
  });
  french = await becomeMentee(await jumelage.join('Camille Roy'), programId);
  english = await becomeMentee(await jumelage.join('Nour Haddad', 'en'), programId);
}, 30_000);
afterAll(() => jumelage.close());

const DRAFT = `query ($mentorId: ID!, $goal: String!, $tone: MessageTone) {
  firstMessageDraft(mentorId: $mentorId, goal: $goal, tone: $tone) { text locale goal } }`;
const goal = 'Mieux négocier avec mes clients';
const draft = async (who: ApiClient, given: object = {}) =>
  (await who.query(DRAFT, { mentorId: mentor.personId, goal, tone: 'WARM', ...given })).firstMessageDraft;
const faultOf = async (who: ApiClient, given: object) =>
  (await who.send(DRAFT, { mentorId: mentor.personId, goal, ...given })).errors?.[0]?.extensions;
const starters = async (who: ApiClient, pairingId: string) =>
  (await who.query('query ($id: ID!) { conversationStarters(pairingId: $id) }', { id: pairingId }))
    .conversationStarters;

describe('A first message', () => {
  test.each(['WARM', 'FORMAL', 'BRIEF'])(
    'that is %s names the mentor, their topic and the goal, in the viewer’s language',
    async (tone) => {
      const [fr, en] = [await draft(french, { tone }), await draft(english, { tone })];
      expect(fr).toMatchObject({ locale: 'fr', goal });
      expect(en).toMatchObject({ locale: 'en', goal });
      expect(fr.text).toContain('Bonjour Yvonne,');
      expect(fr.text).toContain('«\u202fNégocier ses prix\u202f»');
      expect(fr.text).toContain(`«\u202f${goal}\u202f»`);
      expect(en.text).toMatch(/^(Hello|Dear) Yvonne,/);
      expect(en.text).toContain('“Négocier ses prix”');
      expect(en.text).toContain(`“${goal}”`);
      expect(await draft(french, { tone })).toEqual(fr);
      if (tone === 'BRIEF') expect(en.text.split(/\s+/).length).toBeLessThanOrEqual(60);
    },
  );

  test('is warm where no tone is asked for, and sends and keeps nothing', async () => {
    await jumelage.settle();
    const before = await countRows(jumelage.runtimes);
    const warm = await draft(french);
    const query =
      'query ($mentorId: ID!, $goal: String!) { firstMessageDraft(mentorId: $mentorId, goal: $goal) { text } }';
    const asked = await french.query(query, { mentorId: mentor.personId, goal });
    expect(asked.firstMessageDraft.text).toBe(warm.text);
    expect(await draft(french, { tone: null })).toEqual(warm);
    expect(await countRows(jumelage.runtimes)).toEqual(before);
  });

  test.each<[string, object, string]>([
    ['without a goal', { goal: ' ' }, 'goal'],
    ['with too long a goal', { goal: 'x'.repeat(501) }, 'goal'],
    ['to what is no id', { mentorId: 'x' }, 'mentorId'],
    ['to nobody', { mentorId: unknown }, 'mentorId'],
  ])('is not written %s', async (_how, given, path) => {
    expect(await faultOf(french, given)).toMatchObject({ code: 'BAD_USER_INPUT', path });
  });

  test('is not written to who is no mentor, to oneself, nor to a mentor whom one may not know', async () => {
    const elsewhere = await openProgram(coordinator);
    const far = await becomeMentor(await jumelage.join('Lointaine'), elsewhere);
    const notFound = await faultOf(french, { mentorId: unknown });
    for (const { personId } of [english, french, far])
      expect(await faultOf(french, { mentorId: personId })).toEqual(notFound);
    expect(await faultOf(mentor, {})).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await faultOf(jumelage.nobody, {})).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('reads the same to who was blocked', async () => {
    const before = await draft(french);
    const block = 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }';
    await mutate(mentor, block, { id: french.personId });
    expect(await draft(french)).toEqual(before);
    await mutate(mentor, block.replace('block', 'unblock'), { id: french.personId });
  });
});

describe('Conversation starters', () => {
  let pairing: TestPairing;
  beforeAll(async () => {
    pairing = await pairUnderAgreement(programId, mentor, english);
  });
  const say = (who: ApiClient) =>
    mutate(who, 'mutation ($id: ID!) { sendMessage(pairingId: $id, text: "Bonjour") { userErrors { code } } }', {
      id: pairing.pairingId,
    });
  const put = (status: string) =>
    queryRows(jumelage.pairings.runtime, 'update pairing set status = ? where id = ?', [status, pairing.pairingId]);

  test('speak of the goal, in the viewer’s language, for each of the two, and change with the moment', async () => {
    const first = await starters(english, pairing.pairingId);
    expect(first).toHaveLength(5);
    expect(first[0]).toBe(
      'I would like to make progress on “Vendre ma première série”: where would you start, in my place?',
    );
    expect((await starters(mentor, pairing.pairingId))[0]).toBe(
      'Vous avez écrit «\u202fVendre ma première série\u202f»\u00a0: qu’est-ce qui serait différent si c’était fait\u202f?',
    );
    await say(english);
    const seen = new Set([JSON.stringify(first)]);
    for (const status of ['ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING', 'COMPLETED']) {
      await put(status);
      seen.add(JSON.stringify(await starters(english, pairing.pairingId)));
    }
    expect(seen.size).toBe(6);
    await put('ACTIVE');
  });

  test('are none for everybody else, as of a pairing that is not', async () => {
    const other = await startExploring(programId, mentor, french);
    expect(await starters(french, other.pairingId)).toHaveLength(5);
    for (const who of [french, coordinator]) expect(await starters(who, pairing.pairingId)).toEqual([]);
    expect(await starters(english, unknown)).toEqual([]);
    const query = 'query ($id: ID!) { conversationStarters(pairingId: $id) }';
    expect((await jumelage.nobody.send(query, { id: pairing.pairingId })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await english.send(query, { id: 'x' })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'pairingId',
    });
  });
});
