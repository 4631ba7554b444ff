import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { queryRows, waitForOpenStreams, waitForSubscribers } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  openProgram,
  pairUnderAgreement,
  setGoal,
  startExploring,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import type { ApiClient, LiveSubscription } from '../../../support/graph/api-client.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';

const selection = 'goal { title percent pairing { status mentor { displayName } mentee { displayName } } }';
const goals = `subscription ($pairingId: ID, $after: String) { goalUpdated(pairingId: $pairingId, after: $after) {
  cursor change at actor { displayName } entry { text percent } ${selection} } }`;

let jumelage: TestJumelage;
let programId: string;
let pairing: TestPairing;
let goalId: string;
let open: LiveSubscription[] = [];

beforeAll(async () => {
  jumelage = await startJumelage();
  programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), programId, { limits: { maxPairings: 10 } });
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Camille'), programId));
  goalId = await setGoal(pairing, { title: 'Vendre dix sacs' });
  await jumelage.settle();
}, 30_000);
afterAll(() => jumelage.close());
afterEach(async () => {
  for (const live of open) live.close();
  open = [];
  await waitForSubscribers(jumelage.progress.runtime, 0);
});

/** Opens a subscription and waits until it listens. */
async function follow(who: ApiClient, variables: object = {}): Promise<LiveSubscription> {
  const live = who.subscribe(goals, variables);
  open.push(live);
  await waitForOpenStreams(jumelage.gateway, open.length);
  return live;
}

const updates = (live: LiveSubscription) =>
  live.results.map(({ data, errors }) => (errors ? errors : data.goalUpdated));
const texts = (live: LiveSubscription) => updates(live).map(({ entry }) => entry?.text ?? null);
const cursorOf = (live: LiveSubscription, index: number): string => updates(live)[index].cursor;
const whole = (text: string, percent: number | null, now: number) => ({
  cursor: expect.stringMatching(/^[\w-]+$/),
  change: 'PROGRESSED',
  at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  actor: { displayName: 'Camille' },
  entry: { text, percent },
  goal: {
    title: 'Vendre dix sacs',
    percent: now,
    pairing: { status: 'ACTIVE', mentor: { displayName: 'Yvonne' }, mentee: { displayName: 'Camille' } },
  },
});
const refusedWith = async (who: ApiClient, variables: object) => {
  const live = who.subscribe(goals, variables);
  const errors = (await live.ended) as { extensions: { code: string; path?: string } }[];
  live.close();
  return errors.map(({ extensions }) => extensions);
};

/** Adds entries one after the other, in one operation: root fields of a mutation run in turn. */
async function addEntries(all: string[]): Promise<void> {
  const fields = all.map(
    (_, n) => `e${n}: addProgress(input: { goalId: $goalId, kind: DO, text: $t${n} }) { entry { id } }`,
  );
  const variables = all.map((_, n) => `$t${n}: String!`);
  await pairing.mentee.query(`mutation ($goalId: ID!, ${variables}) { ${fields} }`, {
    goalId,
    ...Object.fromEntries(all.map((text, n) => [`t${n}`, text])),
  });
}

describe('goalUpdated', () => {
  test('brings both parties every change, with what all three services know of it', async () => {
    const lives = [await follow(pairing.mentor, { pairingId: pairing.pairingId }), await follow(pairing.mentee)];
    await addEntry(pairing.mentee, goalId, { text: 'Premier sac', percent: 10 });
    for (const live of lives) await live.until(1);
    await addEntry(pairing.mentee, goalId, { text: 'Et un conseil' });
    for (const live of lives) {
      await live.until(2);
      expect(updates(live)).toEqual([whole('Premier sac', 10, 10), whole('Et un conseil', null, 10)]);
    }
    expect(updates(lives[0] as LiveSubscription)).toEqual(updates(lives[1] as LiveSubscription));
  });

  test('brings a goal the moment it is set', async () => {
    const live = await follow(pairing.mentor);
    await setGoal(pairing, { title: 'Trouver un atelier' });
    await live.until(1);
    expect(updates(live)[0]).toMatchObject({
      change: 'CREATED',
      entry: null,
      goal: { title: 'Trouver un atelier', percent: 0 },
    });
  });

  test('goes over server-sent events as over a WebSocket', async () => {
    const client = createSseClient({
      url: `${jumelage.url}/graphql`,
      headers: { authorization: `Bearer ${pairing.mentor.token}` },
      retryAttempts: 0,
    });
    const events = client.iterate({ query: goals, variables: { pairingId: pairing.pairingId } });
    const next = events.next();
    await waitForSubscribers(jumelage.progress.runtime, 1);
    await addEntry(pairing.mentee, goalId, { text: 'Deuxième sac', percent: 20 });
    const { value } = await next;
    expect((value as { data: Record<string, unknown> }).data.goalUpdated).toEqual(whole('Deuxième sac', 20, 20));
    await events.return?.();
    client.dispose();
  });

  test('without a pairing is of all the viewer’s, those that began since included, and of nobody else’s', async () => {
    const live = await follow(pairing.mentor);
    const [other, apart, elsewhere] = await Promise.all(['Nour', 'Théo', 'Inès'].map((name) => jumelage.join(name)));
    if (!other || !apart || !elsewhere) throw new Error('Somebody is missing.');
    const later = await startExploring(programId, pairing.mentor, await becomeMentee(other, programId));
    const strange = await startExploring(
      programId,
      await becomeMentor(elsewhere, programId),
      await becomeMentee(apart, programId),
    );
    await setGoal(strange, { title: 'Pas pour vous' });
    await setGoal(later, { title: 'Tout neuf' });
    await addEntry(pairing.mentee, goalId, { text: 'Ancien' });
    await live.until(2);
    expect(updates(live).map(({ goal }) => [goal.title, goal.pairing.status, goal.pairing.mentee.displayName])).toEqual(
      [
        ['Tout neuf', 'EXPLORING', 'Nour'],
        ['Vendre dix sacs', 'ACTIVE', 'Camille'],
      ],
    );
  });

  test('of one pairing keeps silent on the mentor’s others', async () => {
    const other = await startExploring(
      programId,
      pairing.mentor,
      await becomeMentee(await jumelage.join('Lou'), programId),
    );
    const live = await follow(pairing.mentor, { pairingId: other.pairingId });
    await addEntry(pairing.mentee, goalId, { text: 'Ailleurs' });
    await setGoal(other, { title: 'Ici' });
    await live.until(1);
    expect(updates(live).map(({ goal }) => goal.title)).toEqual(['Ici']);
  });

  test('keeps the order in which a goal was changed, however many write at once', async () => {
    const live = await follow(pairing.mentor);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => addEntry(pairing.mentee, goalId, { text: `${n}`, percent: n })),
    );
    await live.until(40);
    const { goal } = await pairing.mentee.query('query ($id: ID!) { goal(id: $id) { percent } }', { id: goalId });
    expect(updates(live).at(-1).entry.percent).toBe(goal.percent);
    expect(new Set(texts(live)).size).toBe(40);
    // The outbox numbers its rows while the goal is locked: that is the order in which it was changed.
    const rows = await queryRows(
      jumelage.progress.runtime,
      `select e.text from outbox o join entry e on e.id = (o.payload->>'entryId')::uuid
      where e.goal_id = ? order by o.id desc limit 40`,
      [goalId],
    );
    expect(texts(live)).toEqual(rows.map(({ text }) => text).toReversed());
  });
});

describe('`after`', () => {
  test('replays what was missed, in order and nothing twice, then goes on live', async () => {
    const first = await follow(pairing.mentor);
    for (const text of ['a', 'b', 'c']) await addEntry(pairing.mentee, goalId, { text });
    await first.until(3);
    const cursors = [0, 1, 2].map((index) => cursorOf(first, index));
    first.close();
    open = [];
    open = [];
    await waitForSubscribers(jumelage.progress.runtime, 0);
    for (const text of ['d', 'e']) await addEntry(pairing.mentee, goalId, { text });
    const resumed = await follow(pairing.mentor, { after: cursors[1] });
    await resumed.until(3);
    await addEntry(pairing.mentee, goalId, { text: 'f' });
    await resumed.until(4);
    expect(texts(resumed)).toEqual(['c', 'd', 'e', 'f']);
    expect(cursorOf(resumed, 0)).toBe(cursors[2]);
  });

  test('of the newest event replays nothing', async () => {
    const first = await follow(pairing.mentor);
    await addEntry(pairing.mentee, goalId, { text: 'dernier' });
    await first.until(1);
    const resumed = await follow(pairing.mentor, { after: cursorOf(first, 0) });
    await addEntry(pairing.mentee, goalId, { text: 'suivant' });
    await resumed.until(1);
    expect(texts(resumed)).toEqual(['suivant']);
  });

  test.each([
    ['of all pairings', 300, 3, () => ({})],
    ['of one', 90, 1, () => ({ pairingId: pairing.pairingId })],
  ])(
    '%s misses and repeats nothing of %i entries, though they are written on during the replay',
    async (_which, count, readers, of) => {
      const first = await follow(pairing.mentor, of());
      await addEntry(pairing.mentee, goalId, { text: 'départ' });
      await first.until(1);
      const expected = Array.from({ length: count }, (_, n) => `pas ${n}`);
      const write = async (from: number, to: number) => {
        for (let at = from; at < to; at += 20) await addEntries(expected.slice(at, Math.min(at + 20, to)));
      };
      await write(0, count / 3);
      const after = cursorOf(first, 0);
      const writing = write(count / 3, count);
      const resumed: LiveSubscription[] = [];
      for (let reader = 0; reader < readers; reader++) {
        resumed.push(pairing.mentor.subscribe(goals, { ...of(), after }));
        await first.until(1 + count / 3 + reader * 40);
      }
      open.push(...resumed);
      await writing;
      for (const live of resumed) {
        await live.until(count);
        expect(texts(live)).toEqual(expected);
        expect(new Set(updates(live).map(({ cursor }) => cursor)).size).toBe(count);
      }
      expect(texts(first).slice(1)).toEqual(expected);
    },
    120_000,
  );

  test('works over server-sent events, too', async () => {
    const first = await follow(pairing.mentor);
    for (const text of ['un', 'deux']) await addEntry(pairing.mentee, goalId, { text });
    await first.until(2);
    const client = createSseClient({
      url: `${jumelage.url}/graphql`,
      headers: { authorization: `Bearer ${pairing.mentor.token}` },
      retryAttempts: 0,
    });
    const events = client.iterate({ query: goals, variables: { after: cursorOf(first, 0) } });
    const { value } = await events.next();
    expect((value as { data: { goalUpdated: { entry: unknown } } }).data.goalUpdated.entry).toEqual({
      text: 'deux',
      percent: null,
    });
    await events.return?.();
    client.dispose();
  });

  test.each([
    '',
    'x',
    'MS4',
    Buffer.from('1.!.!').toString('base64url'),
    Buffer.from('1.a').toString('base64url'),
    Buffer.from('1.zzzzzzzzzzz.1').toString('base64url'),
  ])('"%s" is no cursor', async (after) => {
    expect(await refusedWith(pairing.mentor, { after })).toEqual([{ code: 'BAD_USER_INPUT', path: 'after' }]);
  });

  test('past retention says so, and what is kept is still replayed', async () => {
    const first = await follow(pairing.mentor);
    for (const text of ['oublié', 'oublié aussi']) await addEntry(pairing.mentee, goalId, { text });
    await first.until(2);
    await jumelage.settle();
    const { outboxLog } = jumelage.progress.runtime;
    expect(await outboxLog.prune(new Date())).toBeGreaterThan(2);
    for (const text of ['gardé', 'gardé aussi']) await addEntry(pairing.mentee, goalId, { text });
    await first.until(4);
    first.close();
    open = [];
    await waitForSubscribers(jumelage.progress.runtime, 0);
    expect(await refusedWith(pairing.mentor, { after: cursorOf(first, 0) })).toEqual([{ code: 'CURSOR_EXPIRED' }]);
    const resumed = await follow(pairing.mentor, { after: cursorOf(first, 1) });
    await resumed.until(2);
    expect(texts(resumed)).toEqual(['gardé', 'gardé aussi']);
  });
});
