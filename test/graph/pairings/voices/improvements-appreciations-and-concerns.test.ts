import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows } from '../../../support/database/rows.js';
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
  APPRECIATE,
  answerProposal,
  CLOSE,
  eventNamesOf,
  IMPROVE,
  lastPayload,
  POST_UPDATE,
  proposePairingTo,
  RAISE,
  RESOLVE,
  RESOLVE_CONCERN,
  submitReflectionAs,
} from '../../../support/fixtures/pairing-life.js';
import type { ApiClient } from '../../../support/graph/api-client.js';
import { countStatements } from '../../../support/graph/count-statements.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const start = new Date('2026-03-02T09:00:00Z');
const clock = new FrozenClock(start);
const unknown = '0195a3f0-0000-7000-8000-000000000000';

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let mentee: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  stranger = await jumelage.join('Inconnue');
}, 30_000);
afterAll(() => jumelage.close());

/** A programme of its own for each test: its concerns are counted. */
beforeEach(async () => {
  clock.set(start);
  const names = ['Odile Ferrand', 'Yvonne Abadie', 'Camille Roy'];
  const [fresh, ...two] = await Promise.all(names.map((name) => jumelage.join(name)));
  if (!fresh || !two[0] || !two[1]) throw new Error('Somebody is missing.');
  [mentor, mentee] = [two[0], two[1]];
  programId = await openProgram(fresh);
  coordinator = await fresh.renewed();
  await becomeMentor(mentor, programId);
  await becomeMentee(mentee, programId);
});

const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));
const improve = (who: ApiClient, pairingId: string, text = 'Finir à l’heure') =>
  mutationPayload(who, IMPROVE, { pairingId, text });
const resolve = (who: ApiClient, pairingId: string, improvementId: string) =>
  mutationPayload(who, RESOLVE, { pairingId, improvementId });
const appreciate = (who: ApiClient, pairingId: string, text = 'Merci !') =>
  mutationPayload(who, APPRECIATE, { pairingId, text });
const raise = (who: ApiClient, pairingId: string, text = 'Je suis inquiète.') =>
  mutationPayload(who, RAISE, { pairingId, text });
const unauthenticated = async (mutation: string, variables: object) =>
  (await jumelage.nobody.send(mutation, variables)).errors?.[0]?.extensions.code;

const VOICES = `query ($id: ID!) { pairing(id: $id) {
  improvements { id text addedAt resolvedAt author { displayName } }
  appreciations { text sentAt from { displayName } to { displayName } } } }`;
const heard = async (who: ApiClient, id: string) => (await who.query(VOICES, { id })).pairing;

/** Brings a pairing to a status by what people do. */
async function broughtTo(status: string): Promise<string> {
  if (status === 'PROPOSED') return proposePairingTo(coordinator, programId, [mentor, mentee]);
  if (status === 'EXPLORING') return (await startExploring(programId, mentor, mentee)).pairingId;
  const { pairingId } = await pairUnderAgreement(programId, mentor, mentee);
  if (status === 'PAUSED')
    await mutate(
      mentor,
      'mutation ($id: ID!) { pausePairing(pairingId: $id, resumeOn: "2026-04-01") { userErrors { code } } }',
      {
        id: pairingId,
      },
    );
  if (status === 'ACTIVE' || status === 'PAUSED') return pairingId;
  await mutate(mentor, CLOSE, { pairingId, reason: status === 'ENDED_EARLY' ? 'NO_TIME' : 'GOALS_MET' });
  if (status === 'CLOSING') return pairingId;
  for (const who of [mentor, mentee])
    await submitReflectionAs(who, pairingId, { keepInTouch: status === 'KEEPING_IN_TOUCH' });
  return pairingId;
}

describe('What one of the two says, by the pairing’s status', () => {
  test.each<[string, string, string, string]>([
    // status, an improvement, thanks, a concern
    ['PROPOSED', 'WRONG_STATUS', 'WRONG_STATUS', ''],
    ['EXPLORING', '', '', ''],
    ['ACTIVE', '', '', ''],
    ['PAUSED', '', '', ''],
    ['CLOSING', 'WRONG_STATUS', '', ''],
    ['COMPLETED', 'PAIRING_NOT_OPEN', '', ''],
    ['KEEPING_IN_TOUCH', 'PAIRING_NOT_OPEN', '', ''],
    ['ENDED_EARLY', 'PAIRING_NOT_OPEN', 'PAIRING_NOT_OPEN', ''],
  ])('%s', async (status, improvement, thanks, concern) => {
    const id = await broughtTo(status);
    const answers = [await improve(mentee, id), await appreciate(mentee, id), await raise(mentee, id)];
    expect(answers.map((payload) => userErrorsOf(payload).join())).toEqual(
      [improvement, thanks, concern].map((code) => code && `${code} at pairingId`),
    );
    const { improvements, appreciations } = await heard(mentor, id);
    expect([improvements.length, appreciations.length]).toEqual([improvement ? 0 : 1, thanks ? 0 : 1]);
  });
});

describe('Improvements and thanks', () => {
  let pairingId: string;
  beforeEach(async () => {
    ({ pairingId } = await pairUnderAgreement(programId, mentor, mentee));
  });

  test('are read by the two alone, the newest first', async () => {
    await improve(mentee, pairingId, ' Finir à l’heure ');
    await appreciate(mentee, pairingId, ' Merci de votre franchise ');
    later(1);
    await improve(mentor, pairingId, 'Venir avec une question');
    await appreciate(mentor, pairingId, 'Quel chemin parcouru !');
    for (const who of [mentor, mentee])
      expect(await heard(who, pairingId)).toEqual({
        improvements: [
          {
            id: expect.any(String),
            text: 'Venir avec une question',
            addedAt: '2026-03-02T09:01:00.000Z',
            resolvedAt: null,
            author: { displayName: 'Yvonne Abadie' },
          },
          {
            id: expect.any(String),
            text: 'Finir à l’heure',
            addedAt: '2026-03-02T09:00:00.000Z',
            resolvedAt: null,
            author: { displayName: 'Camille Roy' },
          },
        ],
        appreciations: [
          {
            text: 'Quel chemin parcouru !',
            sentAt: '2026-03-02T09:01:00.000Z',
            from: { displayName: 'Yvonne Abadie' },
            to: { displayName: 'Camille Roy' },
          },
          {
            text: 'Merci de votre franchise',
            sentAt: '2026-03-02T09:00:00.000Z',
            from: { displayName: 'Camille Roy' },
            to: { displayName: 'Yvonne Abadie' },
          },
        ],
      });
    expect(await heard(coordinator, pairingId)).toEqual({ improvements: null, appreciations: null });
    const member = await becomeMentee(await jumelage.join('Membre'), programId);
    for (const who of [member, stranger, jumelage.nobody]) expect(await heard(who, pairingId)).toBeNull();
    expect(await eventNamesOf(jumelage, pairingId, 'ImprovementAdded', 'AppreciationSent')).toHaveLength(4);
    expect((await lastPayload(jumelage, pairingId, 'AppreciationSent')).toId).toBe(mentee.personId);
    const payloads = await queryRows(jumelage.pairings.runtime, 'select payload from outbox');
    expect(JSON.stringify(payloads)).not.toMatch(/franchise|heure/);
  });

  test('of which an improvement is resolved by either, once', async () => {
    await improve(mentee, pairingId);
    const [{ id }] = (await heard(mentor, pairingId)).improvements;
    later(5);
    expect((await resolve(mentor, pairingId, id)).userErrors).toEqual([]);
    later(5);
    expect((await resolve(mentee, pairingId, id)).userErrors).toEqual([]);
    expect((await heard(mentee, pairingId)).improvements[0].resolvedAt).toBe('2026-03-02T09:05:00.000Z');
    expect(await eventNamesOf(jumelage, pairingId, 'ImprovementResolved')).toHaveLength(1);
  });

  test('which do not exist, or are another pairing’s, cannot be resolved', async () => {
    const other = await pairUnderAgreement(
      programId,
      mentor,
      await becomeMentee(await jumelage.join('Autre'), programId),
    );
    await improve(mentor, other.pairingId);
    const [{ id }] = (await heard(mentor, other.pairingId)).improvements;
    for (const improvementId of [unknown, id])
      expect(userErrorsOf(await resolve(mentor, pairingId, improvementId))).toEqual(['NOT_FOUND at improvementId']);
    expect((await heard(mentor, other.pairingId)).improvements[0].resolvedAt).toBeNull();
    await mutate(mentor, CLOSE, { pairingId: other.pairingId, reason: 'OTHER' });
    expect((await resolve(mentor, other.pairingId, id)).userErrors).toEqual([]);
  });

  test.each<[string, (text: string) => Promise<unknown>, number]>([
    ['an improvement', (text) => improve(mentee, pairingId, text), 2000],
    ['thanks', (text) => appreciate(mentee, pairingId, text), 2000],
    ['a concern', (text) => raise(mentee, pairingId, text), 5000],
  ])('hold something, but not too much: %s', async (_what, say, most) => {
    for (const text of ['', ' \n ', 'x'.repeat(most + 1)])
      expect(userErrorsOf(await say(text))).toEqual(['INVALID at text']);
    expect(userErrorsOf(await say('x'.repeat(most)))).toEqual([]);
  });

  test('are for the two to say', async () => {
    for (const who of [coordinator, stranger]) {
      for (const say of [improve, appreciate, raise])
        expect(userErrorsOf(await say(who, pairingId))).toEqual(['NOT_FOUND at pairingId']);
      expect(userErrorsOf(await resolve(who, pairingId, unknown))).toEqual(['NOT_FOUND at pairingId']);
    }
    for (const say of [improve, appreciate, raise])
      expect(userErrorsOf(await say(mentor, unknown))).toEqual(['NOT_FOUND at pairingId']);
    for (const mutation of [IMPROVE, APPRECIATE, RAISE])
      expect(await unauthenticated(mutation, { pairingId, text: 'x' })).toBe('UNAUTHENTICATED');
    expect(await unauthenticated(RESOLVE, { pairingId, improvementId: unknown })).toBe('UNAUTHENTICATED');
    const { errors } = await mentor.send(RESOLVE, { pairingId, improvementId: 'x' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: 'improvementId' });
  });

  test('that are many show the newest hundred', async () => {
    await queryRows(
      jumelage.pairings.runtime,
      `insert into appreciation (id, pairing_id, from_id, to_id, text, sent_at)
        select uuidv7(), ?, ?, ?, 'Merci ' || n, ?::timestamptz + n * interval '1 minute' from generate_series(1, 120) n`,
      [pairingId, mentor.personId, mentee.personId, start],
    );
    const { appreciations } = await heard(mentee, pairingId);
    expect(appreciations).toHaveLength(100);
    expect([appreciations[0].text, appreciations[99].text]).toEqual(['Merci 120', 'Merci 21']);
  });
});

const CONCERNS = `query ($id: ID!, $first: Int, $after: String, $resolved: Boolean) { program(id: $id) {
  concerns(first: $first, after: $after, resolved: $resolved) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id text raisedAt raisedBy { displayName } resolvedAt resolvedBy { displayName } pairing { id } } } } } }`;
const read = async (who: ApiClient, more: object = {}) =>
  (await who.query(CONCERNS, { id: programId, first: 20, ...more })).program.concerns;

describe('A concern', () => {
  let pairing: TestPairing;
  beforeEach(async () => {
    pairing = await pairUnderAgreement(programId, mentor, mentee);
  });

  test('is read by the coordinators only, and the other of the two notices nothing', async () => {
    const { pairingId } = pairing;
    const version = 'query ($id: ID!) { pairing(id: $id) { version lastContactAt } }';
    const before = await mentor.query(version, { id: pairingId });
    const { concernId } = await raise(mentee, pairingId, ' Je suis inquiète. ');
    expect(await mentor.query(version, { id: pairingId })).toEqual(before);
    expect(await read(coordinator)).toEqual({
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
      edges: [
        {
          node: {
            id: concernId,
            text: 'Je suis inquiète.',
            raisedAt: start.toISOString(),
            raisedBy: { displayName: 'Camille Roy' },
            resolvedAt: null,
            resolvedBy: null,
            pairing: { id: pairingId },
          },
        },
      ],
    });
    const elsewhere = await openProgram(stranger).then(() => stranger.renewed());
    for (const who of [mentor, mentee, elsewhere, jumelage.nobody]) expect(await read(who)).toBeNull();
    expect(await eventNamesOf(jumelage, pairingId, 'ConcernRaised')).toEqual([]);
    for (const who of [mentor, mentee])
      expect(await lastPayload(jumelage, who.personId, 'ConcernRaised')).toBeUndefined();
    expect(await lastPayload(jumelage, programId, 'ConcernRaised')).toEqual({
      actorId: mentee.personId,
      programId,
      concernId,
    });
    const [row] = await queryRows(
      jumelage.pairings.runtime,
      `select streams from outbox where type = 'ConcernRaised'
      and streams @> array[?::uuid]`,
      [programId],
    );
    expect(row.streams).toEqual([programId]);
  });

  test('about a coordinator is not read, nor resolved, by them', async () => {
    await joinProgramAs(coordinator, programId, 'MENTEE');
    const own = await startExploring(programId, mentor, coordinator);
    const { concernId } = await raise(mentor, own.pairingId, 'À propos de la coordination');
    const other = await raise(mentee, pairing.pairingId);
    const page = await read(coordinator);
    expect([page.totalCount, page.edges.map(({ node }: { node: { id: string } }) => node.id)]).toEqual([
      1,
      [other.concernId],
    ]);
    expect(userErrorsOf(await mutationPayload(coordinator, RESOLVE_CONCERN, { concernId }))).toEqual([
      'NOT_FOUND at concernId',
    ]);
  });

  test('is resolved by a coordinator, once', async () => {
    const { concernId } = await raise(mentee, pairing.pairingId);
    for (const who of [mentor, mentee, stranger])
      expect(userErrorsOf(await mutationPayload(who, RESOLVE_CONCERN, { concernId }))).toEqual([
        'NOT_FOUND at concernId',
      ]);
    expect(userErrorsOf(await mutationPayload(coordinator, RESOLVE_CONCERN, { concernId: unknown }))).toEqual([
      'NOT_FOUND at concernId',
    ]);
    expect(await unauthenticated(RESOLVE_CONCERN, { concernId })).toBe('UNAUTHENTICATED');
    later(10);
    const resolved = {
      id: concernId,
      resolvedAt: '2026-03-02T09:10:00.000Z',
      resolvedBy: { displayName: 'Odile Ferrand' },
    };
    for (const _time of ['first', 'second']) {
      expect((await mutationPayload(coordinator, RESOLVE_CONCERN, { concernId })).concern).toEqual(resolved);
      later(10);
    }
  });

  test('is found page after page, the newest first, resolved or not', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      later(1);
      ids.unshift((await raise(n % 2 ? mentor : mentee, pairing.pairingId, `Souci ${n}`)).concernId);
    }
    const idsOf = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => node.id);
    const first = await read(coordinator, { first: 2 });
    expect([idsOf(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([ids.slice(0, 2), 5, true]);
    const second = await read(coordinator, { first: 3, after: first.pageInfo.endCursor });
    expect([idsOf(second), second.pageInfo.hasNextPage]).toEqual([ids.slice(2), false]);
    await mutate(coordinator, RESOLVE_CONCERN, { concernId: ids[1] });
    const [open, closed] = [await read(coordinator, { resolved: false }), await read(coordinator, { resolved: true })];
    expect([open.totalCount, idsOf(open)]).toEqual([4, [ids[0], ...ids.slice(2)]]);
    expect([closed.totalCount, idsOf(closed)]).toEqual([1, [ids[1]]]);
    for (const bad of [{ first: 101 }, { first: -1 }, { after: 'x' }]) {
      const { errors } = await coordinator.send(CONCERNS, { id: programId, first: 20, ...bad });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

/** Lives through everything, each text with a mark of who wrote it. */
async function wholeLife(): Promise<string> {
  const id = await proposePairingTo(coordinator, programId, [mentor, mentee], { format: 'JUST_IN_TIME' });
  for (const who of [mentor, mentee]) await answerProposal(who, id, true);
  for (const [who, mark] of [
    [mentor, 'du mentor'],
    [mentee, 'de la mentorée'],
  ] as const) {
    await improve(who, id, `Piste ${mark}`);
    await appreciate(who, id, `Merci ${mark}`);
    await raise(who, id, `Souci ${mark}`);
  }
  await mutate(mentor, CLOSE, { pairingId: id, reason: 'GOALS_MET' });
  await submitReflectionAs(mentor, id, { learned: 'Bilan du mentor' });
  await submitReflectionAs(mentee, id, { learned: 'Bilan de la mentorée' });
  await mutate(mentor, POST_UPDATE, { pairingId: id, text: 'Nouvelle du mentor' });
  await mutate(mentee, POST_UPDATE, { pairingId: id, text: 'Nouvelle de la mentorée' });
  return id;
}

describe('Of what one said in the life of a pairing', () => {
  test('an archive holds all that is theirs, and nothing that is the other’s', async () => {
    const pairingId = await wholeLife();
    const other = await becomeMentor(await jumelage.join('Autre'), programId);
    const declined = await proposePairingTo(coordinator, programId, [other, mentee]);
    await answerProposal(mentee, declined, false, 'Non de la mentorée');
    const archive = await jumelage.pairings.answers.exportOf({ personId: mentee.personId });
    const text = { text: expect.stringContaining('de la mentorée') };
    expect(archive).toMatchObject({
      declinedProposals: [{ pairingId: declined, declineReason: 'Non de la mentorée' }],
      closures: [{ pairingId, reason: 'GOALS_MET' }],
      reflections: [{ learned: 'Bilan de la mentorée', keepInTouch: true }],
      improvements: [text],
      appreciations: [text],
      updates: [text],
      concerns: [text],
    });
    expect(JSON.stringify(archive)).not.toContain('du mentor');
    const theirs = JSON.stringify(await jumelage.pairings.answers.exportOf({ personId: other.personId }));
    expect(theirs).not.toContain('Non de la mentorée');
    const mentors = JSON.stringify(await jumelage.pairings.answers.exportOf({ personId: mentor.personId }));
    expect(mentors).toContain('Souci du mentor');
    expect(mentors).not.toContain('de la mentorée');
  });

  test('an erasure leaves the other’s history, and no reason of who is gone', async () => {
    const pairingId = await wholeLife();
    const other = await becomeMentor(await jumelage.join('Autre'), programId);
    const declined = await proposePairingTo(coordinator, programId, [other, mentee]);
    await answerProposal(mentee, declined, false, 'Non de la mentorée');
    const waiting = await proposePairingTo(coordinator, programId, [
      await becomeMentor(await jumelage.join('Encore'), programId),
      mentee,
    ]);
    const paused = (await pairUnderAgreement(programId, other, mentee)).pairingId;
    await mutate(
      mentee,
      'mutation ($id: ID!) { pausePairing(pairingId: $id, resumeOn: "2026-04-01") { userErrors { code } } }',
      {
        id: paused,
      },
    );
    await queryRows(
      jumelage.people.runtime,
      `insert into outbox (event_id, type, streams, actor_id, at, payload) values (?, 'PersonErased', array[?::uuid], null, now(),
        jsonb_build_object('personId', ?::text, 'version', 1000))`,
      [crypto.randomUUID(), mentee.personId, mentee.personId],
    );
    await jumelage.settle();
    const rows = await queryRows(
      jumelage.pairings.runtime,
      `select p.id, p.status, p.resume_on, (select decline_reason from proposal a where a.pairing_id = p.id) as reason
        from pairing p where p.mentee_id = ? order by p.id`,
      [mentee.personId],
    );
    expect(Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))).toEqual({
      [pairingId]: { status: 'KEEPING_IN_TOUCH', resume_on: null, reason: null },
      [declined]: { status: 'ENDED_EARLY', resume_on: null, reason: null },
      [waiting]: { status: 'ENDED_EARLY', resume_on: null, reason: null },
      [paused]: { status: 'ENDED_EARLY', resume_on: null, reason: null },
    });
    const { improvements, appreciations } = await heard(mentor, pairingId);
    expect([improvements.length, appreciations.length]).toEqual([2, 2]);
    expect((await read(coordinator)).totalCount).toBe(2);
  });
});

test('A list of twelve pairings with all of their life costs as many statements as a list of one', async () => {
  const alone = await becomeMentee(await jumelage.join('Seule'), programId);
  for (const who of [mentee, alone]) {
    const { pairingId } = await pairUnderAgreement(programId, mentor, who);
    await improve(who, pairingId);
    await appreciate(who, pairingId);
    await raise(who, pairingId);
    await mutate(who, CLOSE, { pairingId, reason: 'GOALS_MET' });
    await submitReflectionAs(who, pairingId);
    await submitReflectionAs(mentor, pairingId);
    await mutate(who, POST_UPDATE, { pairingId, text: 'Nouvelle' });
    if (who === mentee) await repeatLife(pairingId);
  }
  const life = `{ pairings { edges { node { status resumeOn proposal { expiresAt proposedBy { id } }
    closure { reason begunBy { id } reflections { learned author { id } } keepInTouch { id } }
    improvements { text author { id } } appreciations { text from { id } to { id } } updates { text author { id } } } } } }`;
  const counted = async (who: ApiClient, query: string) => {
    await who.query(query);
    const { data, made } = await countStatements(jumelage, who, query);
    return { data, statements: made.length };
  };
  const [one, twelve] = [await counted(alone, life), await counted(mentee, life)];
  expect([one.data.pairings.edges.length, twelve.data.pairings.edges.length]).toEqual([1, 12]);
  for (const { node } of twelve.data.pairings.edges)
    expect([node.closure.reflections.length, node.improvements.length, node.updates.length]).toEqual([1, 1, 1]);
  expect(twelve.statements).toBe(one.statements);
});

/** Copies an ended pairing eleven times, with what was said in it. */
async function repeatLife(pairingId: string): Promise<void> {
  const { runtime } = jumelage.pairings;
  const copies = await queryRows(
    runtime,
    `insert into pairing (id, program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at, ended_at)
      select uuidv7(), program_id, mentor_id, mentee_id, format, origin, status, goals_at_start, started_at, ended_at
      from pairing, generate_series(1, 11) where id = ? returning id`,
    [pairingId],
  );
  const ids = `{${copies.map(({ id }) => id).join(',')}}`;
  const copy = (table: string, columns: string, values = columns) =>
    queryRows(
      runtime,
      `insert into ${table} (pairing_id, ${columns}) select x.id, ${values} from (select distinct on (pairing_id) *
        from ${table} where pairing_id = ?) t cross join unnest(?::uuid[]) as x (id)`,
      [pairingId, ids],
    );
  await copy('closure', 'reason, begun_by_id, begun_at');
  await copy('reflection', 'author_id, learned, thanks, keep_in_touch, submitted_at');
  await copy('improvement', 'id, author_id, text, added_at', 'uuidv7(), author_id, text, added_at');
  await copy('appreciation', 'id, from_id, to_id, text, sent_at', 'uuidv7(), from_id, to_id, text, sent_at');
  await copy('keep_in_touch_update', 'id, author_id, text, posted_at', 'uuidv7(), author_id, text, posted_at');
  await queryRows(
    runtime,
    'delete from reflection where pairing_id = ? and author_id = (select mentor_id from pairing where id = ?)',
    [pairingId, pairingId],
  );
}
