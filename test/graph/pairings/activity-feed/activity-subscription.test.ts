import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import * as ask from '../../../../demo/documents.js';
import { comparePositions, decodeCursor } from '../../../../services/shared/bus/position.js';
import { FrozenClock } from '../../../../services/shared/time/clock.js';
import { queryRows, waitForSubscribers } from '../../../support/database/rows.js';
import { LEAVE, secondCoordinator } from '../../../support/fixtures/coordinators.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  joinProgramAs,
  mutate,
  openProgram,
  requestInput,
  setGoal,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import { type PairingEventPayload, recordPairingsEvent } from '../../../support/fixtures/record-events.js';
import type { ApiClient, LiveSubscription } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { endCodes, framesOf, subscribeAndWait, withUniqueName } from '../../../support/graph/subscription-frames.js';

const clock = new FrozenClock(new Date('2026-03-02T09:00:00Z'));
const activity = `subscription ($pairingId: ID, $programId: ID, $after: String) {
  pairingActivity(pairingId: $pairingId, programId: $programId, after: $after) {
    id cursor kind at actor { id } pairing { id status mentor { displayName } } summary } }`;
const messages = `subscription ($pairingId: ID!, $after: String) { messageReceived(pairingId: $pairingId, after: $after) {
  cursor message { id text author { displayName } readAt } pairing { id status } } }`;
const feed = `query ($id: ID!) { pairing(id: $id) { activity(first: 100) { edges { node { id cursor kind at summary } } } } }`;
const programFeed = `query ($id: ID!, $first: Int = 100) { program(id: $id) { activity(first: $first) { edges { node { id cursor kind } } } } }`;

let jumelage: TestJumelage;
let coordinator: ApiClient;
let programId: string;
let mentor: ApiClient;
let pairing: TestPairing;
let open: LiveSubscription[] = [];

beforeAll(async () => {
  jumelage = await startJumelage({ clock });
  const odile = await jumelage.join('Odile');
  programId = await openProgram(odile);
  mentor = await becomeMentor(await jumelage.join('Yvonne'), programId, { limits: { maxPairings: 40 } });
  coordinator = await odile.renewed();
  pairing = await paired('Camille');
  await jumelage.settle();
}, 30_000);
afterAll(() => jumelage.close());
afterEach(async () => {
  for (const live of open) live.close();
  open = [];
  await waitForSubscribers(jumelage.pairings.runtime, 0);
});

const paired = async (name: string): Promise<TestPairing> =>
  startExploring(programId, mentor, await becomeMentee(await jumelage.join(name), programId));

async function follow(who: ApiClient, variables: object, subscription = activity): Promise<LiveSubscription> {
  const live = await subscribeAndWait(jumelage.pairings.runtime, who, subscription, variables);
  open.push(live);
  return live;
}

/** Opens a subscription that first replays, and so may listen before or after this answers. */
function resume(who: ApiClient, variables: object, subscription = activity): LiveSubscription {
  const live = who.subscribe(withUniqueName(subscription), variables);
  open.push(live);
  return live;
}

const kinds = (live: LiveSubscription) => framesOf(live).map(({ kind }) => kind);
const refused = (who: ApiClient, variables: object, subscription = activity) =>
  endCodes(who.subscribe(withUniqueName(subscription), variables));
const resumed = (actorId: string | null = null): PairingEventPayload => ({
  type: 'PairingResumed',
  actorId,
  payload: {},
});
const say = async (who: ApiClient, text: string, { pairingId } = pairing, idempotencyKey?: string) =>
  (
    await mutate(
      who,
      'mutation ($id: ID!, $text: String!, $key: String) { sendMessage(pairingId: $id, text: $text, idempotencyKey: $key) { message { id } userErrors { code } } }',
      { id: pairingId, text, key: idempotencyKey },
    )
  ).message.id;

describe('pairingActivity', () => {
  test('brings the two and the coordinators what the feed keeps, the same line with the same cursor', async () => {
    const { pairingId } = pairing;
    const lives = [
      await follow(mentor, { pairingId }),
      await follow(pairing.mentee, { pairingId }),
      await follow(coordinator, { pairingId }),
      await follow(coordinator, { programId }),
    ];
    await recordPairingsEvent(jumelage, pairingId, [
      resumed(mentor.personId),
      { type: 'ClosureBegun', actorId: null, payload: {} },
    ]);
    await setGoal(pairing);
    for (const live of lives) {
      await live.until(3);
      expect(kinds(live)).toEqual(['PAIRING_RESUMED', 'CLOSURE_BEGUN', 'GOAL_SET']);
    }
    expect(framesOf(lives[1] as LiveSubscription)[0]).toEqual({
      id: expect.any(String),
      cursor: expect.any(String),
      kind: 'PAIRING_RESUMED',
      at: '2026-03-02T09:00:00.000Z',
      actor: { id: mentor.personId },
      pairing: { id: pairingId, status: 'EXPLORING', mentor: { displayName: 'Yvonne' } },
      summary: 'Votre mentor a repris le jumelage.',
    });
    const summaries = lives.map((live) => framesOf(live)[0].summary);
    expect(summaries).toEqual([
      'Vous avez repris le jumelage.',
      'Votre mentor a repris le jumelage.',
      'Le mentor a repris le jumelage.',
      'Le mentor a repris le jumelage.',
    ]);
    await jumelage.settle();
    const { edges } = (await mentor.query(feed, { id: pairingId })).pairing.activity;
    const kept = edges.slice(0, 3).map(({ node }: { node: object }) => node);
    expect(kept.toReversed()).toEqual(
      framesOf(lives[0] as LiveSubscription).map(({ actor, pairing: _, ...line }) => line),
    );
  });

  test('of a programme brings requests, too, and every pairing', async () => {
    const live = await follow(coordinator, { programId });
    const who = await becomeMentee(await jumelage.join('Demandeuse'), programId);
    const { request } = await mutate(who, ask.SEND_REQUEST, { input: requestInput(programId, mentor) });
    const { pairing: made } = await mutate(mentor, ask.ACCEPT_REQUEST, { id: request.id });
    await live.until(3);
    expect(framesOf(live).map((line) => [line.kind, line.actor.id])).toEqual([
      ['REQUEST_SENT', who.personId],
      ['REQUEST_ACCEPTED', mentor.personId],
      ['PAIRING_STARTED', mentor.personId],
    ]);
    expect(framesOf(live)[2].pairing.id).toBe(made.id);
  });

  test('of one pairing keeps silent on the others, and on what is private in it', async () => {
    const other = await paired('Ailleurs');
    const goalId = await setGoal(pairing);
    await jumelage.settle();
    const live = await follow(mentor, { pairingId: pairing.pairingId });
    await recordPairingsEvent(jumelage, other.pairingId, [resumed()]);
    await recordPairingsEvent(jumelage, pairing.pairingId, [
      { type: 'RhythmWished', actorId: mentor.personId, payload: {} },
    ]);
    await addEntry(pairing.mentee, goalId, { text: 'Secret', shared: false });
    await addEntry(pairing.mentee, goalId, { text: 'Partagé' });
    await live.until(1);
    await jumelage.settle();
    expect(kinds(live)).toEqual(['GOAL_PROGRESSED']);
  });

  test('goes over server-sent events as over a WebSocket', async () => {
    const client = createSseClient({
      url: `${jumelage.url}/graphql`,
      headers: { authorization: `Bearer ${mentor.token}` },
      retryAttempts: 0,
    });
    const events = client.iterate({ query: activity, variables: { pairingId: pairing.pairingId } });
    const next = events.next();
    await waitForSubscribers(jumelage.pairings.runtime, 1);
    await recordPairingsEvent(jumelage, pairing.pairingId, [resumed()]);
    const { value } = await next;
    expect((value as { data: { pairingActivity: { kind: string } } }).data.pairingActivity.kind).toBe(
      'PAIRING_RESUMED',
    );
    await events.return?.();
    client.dispose();
  });

  test('keeps the order in which a pairing was changed, however many change it at once', async () => {
    const live = await follow(mentor, { pairingId: pairing.pairingId });
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        recordPairingsEvent(jumelage, pairing.pairingId, [
          { type: 'PairingPaused', actorId: null, payload: { resumeOn: '2026-04-01' } },
          ...(n % 2 ? [resumed()] : []),
        ]),
      ),
    );
    await live.until(45);
    const versions = await queryRows(
      jumelage.pairings.runtime,
      `select type, (payload->'pairing'->>'version')::int as version from outbox
        where type in ('PairingPaused', 'PairingResumed') and payload->'pairing'->>'pairingId' = ? order by xid desc, id desc limit 45`,
      [pairing.pairingId],
    );
    const inOrder = versions.toReversed();
    expect(inOrder.map(({ version }) => version)).toEqual(inOrder.map((_, n) => inOrder[0].version + n));
    expect(kinds(live)).toEqual(
      inOrder.map(({ type }) => (type === 'PairingPaused' ? 'PAIRING_PAUSED' : 'PAIRING_RESUMED')),
    );
  });
});

describe('Whoever may not follow is refused', () => {
  const cast = {} as Record<'member' | 'stranger' | 'nobody', ApiClient>;
  const unknown = '0195a3f0-0000-7000-8000-000000000000';
  beforeAll(async () => {
    cast.member = await becomeMentee(await jumelage.join('Membre'), programId);
    await joinProgramAs(cast.member, programId, 'MENTOR');
    cast.stranger = await jumelage.join('Inconnue');
    cast.nobody = jumelage.nobody;
  });

  test.each<['member' | 'stranger' | 'nobody', string]>([
    ['member', 'FORBIDDEN'],
    ['stranger', 'FORBIDDEN'],
    ['nobody', 'UNAUTHENTICATED'],
  ])('as the %s: %s', async (who, code) => {
    const { pairingId } = pairing;
    expect(await refused(cast[who], { pairingId })).toEqual([code]);
    expect(await refused(cast[who], { programId })).toEqual([code]);
    expect(await refused(cast[who], { pairingId }, messages)).toEqual([code]);
  });

  test('as a party, of the whole programme; as a coordinator, of what the two write to each other', async () => {
    expect(await refused(mentor, { programId })).toEqual(['FORBIDDEN']);
    expect(await refused(coordinator, { pairingId: pairing.pairingId }, messages)).toEqual(['FORBIDDEN']);
  });

  test('of what does not exist, in the same words', async () => {
    const words = async (who: ApiClient, variables: object) => {
      const live = who.subscribe(activity, variables);
      const [error] = (await live.ended) as { message: string }[];
      live.close();
      return error?.message;
    };
    expect(await words(cast.member, { pairingId: unknown })).toBe(
      await words(cast.member, { pairingId: pairing.pairingId }),
    );
    expect(await words(mentor, { programId: unknown })).toBe(await words(mentor, { programId }));
  });

  test.each<[string, () => object, string]>([
    ['without either', () => ({}), 'BAD_USER_INPUT at pairingId'],
    ['with both', () => ({ pairingId: pairing.pairingId, programId }), 'BAD_USER_INPUT at pairingId'],
    ['with what is no id', () => ({ pairingId: 'x' }), 'BAD_USER_INPUT at pairingId'],
    ['with an empty id', () => ({ programId: '' }), 'BAD_USER_INPUT at programId'],
    ['with what is no cursor', () => ({ pairingId: pairing.pairingId, after: 'x' }), 'BAD_USER_INPUT at after'],
  ])('%s', async (_how, variables, end) => {
    expect(await refused(mentor, variables())).toEqual([end]);
  });

  test('with a token that is good no more', async () => {
    const { createTestClient: clientOf } = await import('../../../support/graph/api-client.js');
    const expired = clientOf(jumelage.url, { ...mentor, token: 'x.y.z' });
    const live = expired.subscribe(activity, { pairingId: pairing.pairingId });
    expect(await live.ended).toBeDefined();
    expect(live.results).toEqual([]);
    live.close();
  });
});

describe('At each event it is asked again', () => {
  test('who coordinates no more hears of the programme and of its pairings no more', async () => {
    const second = await (await secondCoordinator(jumelage, { coordinator, programId }, 'Seconde')).renewed();
    const { pairingId } = pairing;
    const [whole, one] = [await follow(second, { programId }), await follow(second, { pairingId })];
    const stays = await follow(coordinator, { programId });
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    for (const live of [whole, one, stays]) await live.until(1);
    await mutate(second, LEAVE, { id: programId });
    await jumelage.settle();
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    await stays.until(2);
    await jumelage.settle();
    expect([whole, one].map((live) => live.results.length)).toEqual([1, 1]);
    expect(await refused(second, { programId })).toEqual(['FORBIDDEN']);
    expect(await refused(second, { programId, after: framesOf(whole)[0].cursor })).toEqual(['FORBIDDEN']);
  });

  test('a party who is suspended is told to go; the other hears on', async () => {
    const other = await paired('Suspendue');
    const { pairingId } = other;
    const [gone, stays] = [await follow(other.mentee, { pairingId }), await follow(mentor, { pairingId })];
    const suspend =
      'mutation ($programId: ID!, $personId: ID!) { suspendPerson(programId: $programId, personId: $personId, reason: "x") { userErrors { code } } }';
    await mutate(coordinator, suspend, { programId, personId: other.mentee.personId });
    await jumelage.settle();
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    await stays.until(1);
    expect(await endCodes(gone)).toEqual(['UNAUTHENTICATED']);
    expect(gone.results).toEqual([]);
  });

  test('a party who was erased hears nothing; the other hears that it ended', async () => {
    const other = await paired('Effacée');
    const { pairingId } = other;
    const [gone, stays] = [await follow(other.mentee, { pairingId }), await follow(mentor, { pairingId })];
    const { runtime } = jumelage.people;
    await runtime.transact(runtime.orm.em.fork(), async (unit) => {
      const payload = { personId: other.mentee.personId, version: 1000 };
      unit.record({ type: 'PersonErased', streams: [other.mentee.personId], actorId: null, payload });
    });
    await stays.until(1);
    await jumelage.settle();
    expect(kinds(stays)).toEqual(['PAIRING_ENDED']);
    expect(gone.results).toEqual([]);
  });

  test('who was blocked by the other is not told of it: both hear on', async () => {
    const other = await paired('Bloquée');
    const { pairingId } = other;
    const lives = [await follow(other.mentee, { pairingId }), await follow(mentor, { pairingId })];
    await mutate(mentor, 'mutation ($id: ID!) { blockPerson(personId: $id) { userErrors { code } } }', {
      id: other.mentee.personId,
    });
    await jumelage.settle();
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    for (const live of lives) await live.until(1);
  });

  test('once for all who follow it here: an event costs one look-up, not one a subscriber', async () => {
    const { pairingId } = pairing;
    for (let n = 0; n < 8; n++) await follow(n % 2 ? mentor : pairing.mentee, { pairingId });
    await jumelage.settle();
    const before = jumelage.statements.length;
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    for (const live of open) await live.until(1);
    const made = jumelage.statements.slice(before);
    expect(made.filter((sql) => sql.includes('union all select mentee_id'))).toHaveLength(1);
    expect(made.filter((sql) => /^\[query\] select .* from "activity"/.test(sql))).toHaveLength(1);
  });
});

describe('`after`', () => {
  test('with the cursor of a line of the feed brings all that came later, then goes on live', async () => {
    const { pairingId } = await paired('Reprise');
    await recordPairingsEvent(jumelage, pairingId, [resumed(), { type: 'ClosureBegun', actorId: null, payload: {} }]);
    await jumelage.settle();
    const { edges } = (await mentor.query(feed, { id: pairingId })).pairing.activity;
    const all = edges.map(({ node }: { node: { kind: string } }) => node.kind).toReversed();
    expect(all).toEqual(['REQUEST_SENT', 'REQUEST_ACCEPTED', 'PAIRING_STARTED', 'PAIRING_RESUMED', 'CLOSURE_BEGUN']);
    for (let from = 0; from < all.length; from++) {
      const live = resume(mentor, { pairingId, after: edges[all.length - 1 - from].node.cursor });
      await live.until(all.length - 1 - from);
      await waitForSubscribers(jumelage.pairings.runtime, from + 1);
      expect(kinds(live)).toEqual(all.slice(from + 1));
    }
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    for (const [from, live] of open.entries()) {
      await live.until(all.length - from);
      expect(kinds(live).at(-1)).toBe('PAIRING_RESUMED');
    }
  });

  test('steps over nothing that commits late: not from a list, not from an event', async () => {
    const late = await paired('Lente');
    await jumelage.settle();
    const live = await follow(coordinator, { programId });
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const writing = recordPairingsEvent(
      jumelage,
      late.pairingId,
      [{ type: 'ClosureBegun', actorId: null, payload: {} }],
      async (unit) => {
        await unit.em.flush();
        begun.resolve();
        await gate.promise;
      },
    );
    await begun.promise;
    await recordPairingsEvent(jumelage, pairing.pairingId, [resumed()]);
    const [first] = (await coordinator.query(programFeed, { id: programId, first: 1 })).program.activity.edges;
    const soFar = live.results.length;
    gate.resolve();
    await writing;
    expect(first.node.kind).toBe('PAIRING_RESUMED');
    const [own] = await queryRows(jumelage.pairings.runtime, 'select xid, outbox_id as id from activity where id = ?', [
      first.node.id,
    ]);
    // A place before the line's own: what commits late lies between the two.
    const given = decodeCursor(first.node.cursor);
    expect(comparePositions(given, { xid: Number(own.xid), id: Number(own.id) })).toBeLessThan(0);
    expect(soFar).toBe(0);
    await live.until(2);
    expect(kinds(live)).toEqual(['CLOSURE_BEGUN', 'PAIRING_RESUMED']);
    const again = resume(coordinator, { programId, after: first.node.cursor });
    await again.until(2);
    expect(framesOf(again)).toEqual(framesOf(live));
  });

  test('misses and repeats nothing of a programme in which four write at once', async () => {
    const pairings = [pairing, ...(await Promise.all(['Une', 'Deux', 'Trois'].map(paired)))];
    await jumelage.settle();
    const first = await follow(coordinator, { programId });
    const each = 40;
    const write = async ({ pairingId }: TestPairing) => {
      for (let n = 0; n < each; n++) await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    };
    const writing = Promise.all(pairings.map(write));
    const readers: LiveSubscription[] = [];
    for (let n = 1; n <= 3; n++) {
      await first.until(n * 30);
      readers.push(resume(coordinator, { programId, after: framesOf(first)[n * 10].cursor }));
    }
    await writing;
    const count = pairings.length * each;
    await first.until(count);
    const whole = framesOf(first).map(({ id }) => id);
    expect(new Set(whole).size).toBe(count);
    for (const [n, live] of readers.entries()) {
      await live.until(count - (n + 1) * 10 - 1);
      expect(framesOf(live).map(({ id }) => id)).toEqual(whole.slice((n + 1) * 10 + 1));
    }
    await jumelage.settle();
    const { edges } = (await coordinator.query(programFeed, { id: programId })).program.activity;
    expect(edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(whole.toReversed().slice(0, 100));
  }, 120_000);

  test('past retention says so, while the feed is read as before', async () => {
    const { pairingId } = await paired('Ancienne');
    await jumelage.settle();
    const before = (await mentor.query(feed, { id: pairingId })).pairing.activity;
    expect(await jumelage.pairings.runtime.outboxLog.prune(new Date())).toBeGreaterThan(3);
    expect((await mentor.query(feed, { id: pairingId })).pairing.activity).toEqual(before);
    const cursors = before.edges.map(({ node }: { node: { cursor: string } }) => node.cursor);
    expect(await refused(mentor, { pairingId, after: cursors.at(-1) })).toEqual(['CURSOR_EXPIRED']);
    await recordPairingsEvent(jumelage, pairingId, [resumed()]);
    const live = resume(mentor, { pairingId, after: cursors[0] });
    await live.until(1);
    expect(kinds(live)).toEqual(['PAIRING_RESUMED']);
  });

  test('of another life of the database has expired', async () => {
    const { pairingId } = await paired('D’ailleurs');
    await queryRows(jumelage.pairings.runtime, 'update activity set epoch = epoch + 1 where pairing_id = ?', [
      pairingId,
    ]);
    const [{ node }] = (await mentor.query(feed, { id: pairingId })).pairing.activity.edges;
    expect(await refused(mentor, { pairingId, after: node.cursor })).toEqual(['CURSOR_EXPIRED']);
  });
});

describe('messageReceived', () => {
  const texts = (live: LiveSubscription) => framesOf(live).map(({ message }) => message.text);

  test('brings both every message, their own from another device included', async () => {
    const { pairingId } = pairing;
    const lives = [
      await follow(mentor, { pairingId }, messages),
      await follow(pairing.mentee, { pairingId }, messages),
    ];
    const id = await say(mentor, 'Bonjour !');
    await say(pairing.mentee, 'Bonjour à vous !');
    for (const live of lives) {
      await live.until(2);
      expect(texts(live)).toEqual(['Bonjour !', 'Bonjour à vous !']);
    }
    expect(framesOf(lives[1] as LiveSubscription)[0]).toEqual({
      cursor: expect.any(String),
      message: { id, text: 'Bonjour !', author: { displayName: 'Yvonne' }, readAt: null },
      pairing: { id: pairingId, status: 'EXPLORING' },
    });
  });

  test('brings what is sent twice with one key once', async () => {
    const live = await follow(pairing.mentee, { pairingId: pairing.pairingId }, messages);
    await Promise.all(Array.from({ length: 4 }, () => say(mentor, 'Une fois', pairing, 'clé')));
    await say(mentor, 'Ensuite');
    await live.until(2);
    expect(texts(live)).toEqual(['Une fois', 'Ensuite']);
  });

  test('brings nothing of another pairing', async () => {
    const other = await paired('Autre');
    const live = await follow(mentor, { pairingId: pairing.pairingId }, messages);
    await say(mentor, 'Pas ici', other);
    await say(mentor, 'Ici');
    await live.until(1);
    expect(texts(live)).toEqual(['Ici']);
  });

  test('replays a burst from a cursor, in order and each once, while it goes on', async () => {
    const { pairingId } = pairing;
    const first = await follow(mentor, { pairingId }, messages);
    const expected = Array.from({ length: 60 }, (_, n) => `message ${n}`);
    await say(mentor, 'début');
    await first.until(1);
    const writing = (async () => {
      for (const text of expected) await say(pairing.mentee, text);
    })();
    await first.until(20);
    const again = resume(pairing.mentee, { pairingId, after: framesOf(first)[0].cursor }, messages);
    await writing;
    await first.until(61);
    await again.until(60);
    expect(texts(first).slice(1)).toEqual(expected);
    expect(texts(again)).toEqual(expected);
    expect(framesOf(again).map(({ cursor }) => cursor)).toEqual(
      framesOf(first)
        .slice(1)
        .map(({ cursor }) => cursor),
    );
  }, 60_000);

  test('past retention says so', async () => {
    const { pairingId } = pairing;
    const live = await follow(mentor, { pairingId }, messages);
    await say(mentor, 'oublié');
    await say(mentor, 'oublié aussi');
    await live.until(2);
    await jumelage.settle();
    await jumelage.pairings.runtime.outboxLog.prune(new Date());
    expect(await refused(mentor, { pairingId, after: framesOf(live)[0].cursor }, messages)).toEqual(['CURSOR_EXPIRED']);
  });
});
