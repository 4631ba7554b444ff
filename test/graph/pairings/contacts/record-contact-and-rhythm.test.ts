import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { countRows, queryRows } from '../../../support/database/rows.js';
import {
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  mutationPayload,
  openProgram,
  pairUnderAgreement,
  startExploring,
  type TestPairing,
  userErrorsOf,
} from '../../../support/fixtures/fixtures.js';
import {
  dayInMs,
  movePairingTo,
  payloadsOf,
  RECORD_CONTACT,
  sendMessageAs,
  WISH_RHYTHM,
} from '../../../support/fixtures/health-fixtures.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const onThe = (days: number) => new Date(start.getTime() + days * dayInMs).toISOString();
const unknown = '0195a3f0-0000-7000-8000-000000000000';
const RHYTHM = `query ($id: ID!) { pairing(id: $id) {
  rhythm { observedDays agreedDays initiatedByViewer advice wish } } }`;

let jumelage: TestJumelage;
let programId: string;
let coordinator: ApiClient;
let member: ApiClient;
let stranger: ApiClient;
let pairing: TestPairing;
let mentor: ApiClient;
let mentee: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const odile = await jumelage.join('Odile Ferrand');
  programId = await openProgram(odile);
  coordinator = await odile.renewed();
  [member, stranger] = await Promise.all([jumelage.join('Nour'), jumelage.join('Inconnue')]);
  await joinProgramAs(member, programId, 'MENTOR', 'MENTEE');
}, 30_000);
afterAll(() => jumelage.close());

/** Two people who agreed on every two weeks, ten days ago. */
async function newcomers(): Promise<void> {
  clock.set(start);
  [mentor, mentee] = await Promise.all([jumelage.join('Yvonne Abadie'), jumelage.join('Camille Roy', 'en')]);
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
  pairing = await pairUnderAgreement(programId, mentor, mentee);
  clock.set(new Date(onThe(10)));
}

const record = (who: ApiClient, change: object = {}) =>
  mutationPayload(who, RECORD_CONTACT, { pairingId: pairing.pairingId, channel: 'PHONE', at: onThe(5), ...change });
const wish = (who: ApiClient, change: object = {}) =>
  mutationPayload(who, WISH_RHYTHM, { pairingId: pairing.pairingId, wish: 'MORE', ...change });
const rhythm = async (who: ApiClient) => (await who.query(RHYTHM, { id: pairing.pairingId })).pairing?.rhythm;

describe('A contact that was elsewhere', () => {
  beforeEach(newcomers);

  test('is recorded by either, with its channel and time, and told', async () => {
    const payload = await record(mentor);
    expect(payload).toEqual({
      pairing: { id: pairing.pairingId, lastContactAt: onThe(5), health: 'ON_RHYTHM' },
      userErrors: [],
    });
    await record(mentee, { channel: 'IN_PERSON', at: onThe(7) });
    const { contacts } = (
      await mentee.query(
        'query ($id: ID!) { pairing(id: $id) { contacts { edges { node { channel source at initiatedBy { id } } } } } }',
        { id: pairing.pairingId },
      )
    ).pairing;
    expect(contacts.edges.map(({ node }: { node: object }) => node)).toEqual([
      { channel: 'IN_PERSON', source: 'RECORDED', at: onThe(7), initiatedBy: { id: mentee.personId } },
      { channel: 'PHONE', source: 'RECORDED', at: onThe(5), initiatedBy: { id: mentor.personId } },
    ]);
    expect(await payloadsOf(jumelage, 'ContactMade', pairing.pairingId)).toMatchObject([
      { channel: 'PHONE', source: 'RECORDED' },
      { channel: 'IN_PERSON', source: 'RECORDED' },
    ]);
  });

  test('leaves the last contact the newest, whatever the order in which contacts become known', async () => {
    await sendMessageAs(mentee, pairing.pairingId);
    for (const days of [3, 9, 0])
      expect((await record(mentor, { at: onThe(days) })).pairing.lastContactAt).toBe(onThe(10));
    const [row] = await queryRows(jumelage.pairings.runtime, 'select first_contact_at from pairing where id = ?', [
      pairing.pairingId,
    ]);
    expect(new Date(row.first_contact_at).toISOString()).toBe(onThe(0));
  });

  test('recorded twice, or ten times at once, is one', async () => {
    const payloads = await Promise.all(Array.from({ length: 10 }, () => record(mentor)));
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await payloadsOf(jumelage, 'ContactMade', pairing.pairingId)).toHaveLength(1);
    await record(mentor, { channel: 'VIDEO' });
    await record(mentee);
    expect(await payloadsOf(jumelage, 'ContactMade', pairing.pairingId)).toHaveLength(3);
  });

  test.each<[string, () => ApiClient, object, string[]]>([
    ['to come', () => mentor, { at: new Date(Date.parse(onThe(10)) + 1).toISOString() }, ['INVALID at at']],
    ['before the pairing began', () => mentee, { at: onThe(-0.001) }, ['INVALID at at']],
    ['by a coordinator', () => coordinator, {}, ['NOT_FOUND at pairingId']],
    ['by another member', () => member, {}, ['NOT_FOUND at pairingId']],
    ['by a stranger', () => stranger, {}, ['NOT_FOUND at pairingId']],
    ['in a pairing that does not exist', () => mentor, { pairingId: unknown }, ['NOT_FOUND at pairingId']],
  ])('is refused %s, and leaves nothing', async (_how, who, change, refusals) => {
    await jumelage.settle();
    const before = await countRows(jumelage.runtimes);
    const payload = await record(who(), change);
    expect([payload.pairing, userErrorsOf(payload)]).toEqual([null, refusals]);
    expect(await countRows(jumelage.runtimes)).toEqual(before);
  });

  test('is refused in words of the viewer’s language', async () => {
    const at = onThe(11);
    expect((await record(mentor, { at })).userErrors[0].message).toBe(
      'Ce moment est encore à venir : notez un contact qui a déjà eu lieu.',
    );
    expect((await record(mentee, { at })).userErrors[0].message).toBe(
      'This moment is in the future: record a contact that has already taken place.',
    );
    expect((await record(mentee, { at: onThe(-1) })).userErrors[0].message).toBe(
      'Your pairing had not begun yet: choose a later moment.',
    );
  });

  test('is still recorded while a pairing closes, and no more once it is over', async () => {
    await movePairingTo(jumelage, pairing.pairingId, 'CLOSING', 'ClosureBegun');
    expect(userErrorsOf(await record(mentor))).toEqual([]);
    expect(userErrorsOf(await wish(mentor))).toEqual(['WRONG_STATUS at pairingId']);
    await movePairingTo(jumelage, pairing.pairingId, 'COMPLETED', 'PairingEnded');
    expect(userErrorsOf(await record(mentor))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
    expect(userErrorsOf(await wish(mentor))).toEqual(['PAIRING_NOT_OPEN at pairingId']);
  });

  test.each<[string, object]>([
    ['by a channel that nobody knows', { channel: 'SMOKE' }],
    ['yesterday', { at: 'yesterday' }],
    ['on 30 February', { at: '2026-02-30T09:00:00Z' }],
    ['at no time', { at: null }],
    ['in the year 10000', { at: '+010000-01-01T00:00:00Z' }],
  ])('is asked for badly when it was %s', async (_when, change) => {
    const variables = { pairingId: pairing.pairingId, channel: 'PHONE', at: onThe(5), ...change };
    const { errors } = await mentor.send(RECORD_CONTACT, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('is no one’s with an id that is none', async () => {
    const { errors } = await mentor.send(WISH_RHYTHM, { pairingId: 'x', wish: 'MORE' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('is what each message is, too: unread until the other reads it', async () => {
    await sendMessageAs(mentee, pairing.pairingId, 'Un mot');
    const read = async () =>
      (
        await mentee.query('query ($id: ID!) { pairing(id: $id) { messages { edges { node { readAt } } } } }', {
          id: pairing.pairingId,
        })
      ).pairing.messages.edges.map(({ node }: { node: { readAt: string | null } }) => node.readAt);
    const mark = 'mutation ($id: ID!) { markMessagesRead(pairingId: $id) { pairing { id } userErrors { code path } } }';
    await mutate(mentee, mark, { id: pairing.pairingId });
    expect(await read()).toEqual([null]);
    clock.set(new Date(onThe(11)));
    await mutate(mentor, mark, { id: pairing.pairingId });
    clock.set(new Date(onThe(12)));
    await mutate(mentor, mark, { id: pairing.pairingId });
    expect(await read()).toEqual([onThe(11)]);
    expect(userErrorsOf(await mutationPayload(coordinator, mark, { id: pairing.pairingId }))).toEqual([
      'NOT_FOUND at pairingId',
    ]);
    expect(await payloadsOf(jumelage, 'ContactMade', pairing.pairingId)).toMatchObject([{ source: 'MESSAGE' }]);
  });
});

describe('Rhythm', () => {
  beforeEach(newcomers);

  test('says to the one to ease off what it says to the other to reach out', async () => {
    expect(await rhythm(mentor)).toEqual({
      observedDays: null,
      agreedDays: 14,
      initiatedByViewer: 0,
      advice: 'TOO_LITTLE_DATA',
      wish: null,
    });
    for (const days of [1, 3, 5]) await record(mentor, { at: onThe(days) });
    await sendMessageAs(mentee, pairing.pairingId);
    expect(await rhythm(mentor)).toMatchObject({ observedDays: 3, initiatedByViewer: 0.75, advice: 'EASE_OFF' });
    expect(await rhythm(mentee)).toMatchObject({ observedDays: 3, initiatedByViewer: 0.25, advice: 'REACH_OUT' });
  });

  test('is of the last ten contacts alone', async () => {
    for (let n = 0; n < 5; n++) await record(mentor, { at: onThe(n / 10) });
    for (let n = 0; n < 10; n++) await record(n % 2 ? mentor : mentee, { at: onThe(1 + n * 0.5) });
    expect(await rhythm(mentee)).toMatchObject({ observedDays: 0.5, initiatedByViewer: 0.5, advice: 'IN_STEP' });
  });

  test('knows nothing of an interval before both have agreed on one', async () => {
    const other = await startExploring(programId, mentor, await becomeMentee(await jumelage.join('Sacha'), programId));
    const { pairing: seen } = await other.mentee.query(RHYTHM, { id: other.pairingId });
    expect(seen.rhythm).toMatchObject({ agreedDays: null, advice: 'TOO_LITTLE_DATA' });
  });

  test('changes nothing that the other sees when one of them wishes it otherwise', async () => {
    const versions = async () =>
      Promise.all(
        [mentor, mentee, coordinator].map(
          async (who) =>
            (await who.query('query ($id: ID!) { pairing(id: $id) { version } }', { id: pairing.pairingId })).pairing,
        ),
      );
    const before = await versions();
    for (const [who, wished] of [
      [mentor, 'MORE'],
      [mentee, 'LESS'],
      [mentor, 'SAME'],
    ] as const)
      await wish(who, { wish: wished });
    expect(await versions()).toEqual(before);
  });

  test('holds a wish that its own author sees and changes, and nobody else ever', async () => {
    expect((await wish(mentor)).pairing.rhythm.wish).toBe('MORE');
    expect((await wish(mentor)).userErrors).toEqual([]);
    expect((await wish(mentee, { wish: 'LESS' })).pairing.rhythm.wish).toBe('LESS');
    expect((await wish(mentor, { wish: 'SAME' })).pairing.rhythm.wish).toBe('SAME');
    expect([(await rhythm(mentor)).wish, (await rhythm(mentee)).wish]).toEqual(['SAME', 'LESS']);
    // The same wish again is no event, and no event says which it was, or tells the other that there was one.
    expect(await payloadsOf(jumelage, 'RhythmWished', pairing.pairingId)).toEqual([]);
    expect(await payloadsOf(jumelage, 'RhythmWished', mentor.personId)).toEqual([{}, {}]);
    expect(await payloadsOf(jumelage, 'RhythmWished', mentee.personId)).toEqual([{}]);
    for (const who of [coordinator, member, stranger, jumelage.nobody]) expect((await rhythm(who)) ?? null).toBeNull();
  });

  test.each<[string, () => ApiClient, object]>([
    ['a coordinator', () => coordinator, {}],
    ['another member', () => member, {}],
    ['a party, of a pairing that does not exist', () => mentor, { pairingId: unknown }],
  ])('takes no wish of %s', async (_who, who, change) => {
    expect(userErrorsOf(await wish(who(), change))).toEqual(['NOT_FOUND at pairingId']);
  });

  test('goes into its author’s archive alone, and is erased with them', async () => {
    await wish(mentor);
    await wish(mentee, { wish: 'LESS' });
    const archived = async (who: ApiClient) =>
      (await jumelage.pairings.answers.exportOf({ personId: who.personId })).rhythmWishes;
    expect(await archived(mentor)).toMatchObject([{ wish: 'MORE', personId: mentor.personId }]);
    expect(await archived(mentee)).toMatchObject([{ wish: 'LESS', personId: mentee.personId }]);
    const { runtime } = jumelage.people;
    const payload = { personId: mentor.personId, version: 99 };
    await runtime.transact(runtime.orm.em.fork(), async (unit) => {
      unit.record({ type: 'PersonErased', streams: [mentor.personId], actorId: null, payload });
    });
    await jumelage.settle();
    expect(await archived(mentor)).toEqual([]);
    expect(await archived(mentee)).toMatchObject([{ wish: 'LESS' }]);
  });
});

describe('How a pairing is doing', () => {
  const HEALTH = `query ($id: ID!) { pairing(id: $id) {
    health nextContactDueAt rhythm { advice } contacts { edges { node { at } } } messages { edges { node { text } } } } }`;

  test('is seen by the two and by coordinators, who see no contacts, messages or rhythm; by nobody else', async () => {
    await newcomers();
    await sendMessageAs(mentor, pairing.pairingId, 'Entre nous');
    const seen = async (who: ApiClient) => (await who.query(HEALTH, { id: pairing.pairingId })).pairing;
    const health = { health: 'ON_RHYTHM', nextContactDueAt: onThe(24) };
    for (const party of [mentor, mentee])
      expect(await seen(party)).toEqual({
        ...health,
        rhythm: { advice: 'TOO_LITTLE_DATA' },
        contacts: { edges: [{ node: { at: onThe(10) } }] },
        messages: { edges: [{ node: { text: 'Entre nous' } }] },
      });
    expect(await seen(coordinator)).toEqual({ ...health, rhythm: null, contacts: null, messages: null });
    for (const who of [member, stranger, jumelage.nobody]) expect(await seen(who)).toBeNull();
  });
});
