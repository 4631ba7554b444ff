import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { progressEventHandlers as pairingsOnProgress } from '../../../services/pairings/contacts/progress.events.js';
import { peopleEventHandlers as pairingsOnPeople } from '../../../services/pairings/privacy/people.events.js';
import { progressEventHandlers } from '../../../services/progress/main.js';
import type { ServiceName } from '../../../services/shared/database/service-databases.js';
import { type ActivePairing, createActivePairing, createGoalAs } from '../../support/fixtures/active-pairing.js';
import { signUp } from '../../support/graph/api-client.js';
import { type Cluster, type ClusterMember, startCluster } from '../../support/processes/cluster.js';
import { hasProgram } from '../../support/processes/processes.js';
import { type ResumingSubscriber, startResumingSubscriber } from '../../support/processes/resuming-subscriber.js';
import { type RetryingWriter, startRetryingWriter } from '../../support/processes/retrying-writer.js';

const isThere = hasProgram('nats-server');
if (!isThere) console.warn('SKIPPED: nats-server is not on this machine, so nothing is killed here.');
if (!isThere && process.env.CI) throw new Error('In CI nothing may be skipped: nats-server is missing.');

const pairingsCount = 4;
const clientsCount = 50;
const writesForMs = 30_000;
/** Between two killings; and what is killed stays away for a moment. */
const betweenMs = 2_500;
const awayMs = 600;

const ADD = `mutation ($input: AddProgressInput!) {
  addProgress(input: $input) { entry { id } userErrors { code } } }`;
const SEND = `mutation ($pairingId: ID!, $text: String!) {
  sendMessage(pairingId: $pairingId, text: $text, idempotencyKey: $text) { message { id } userErrors { code } } }`;
const GOALS = `subscription ($pairingId: ID!, $after: String) {
  goalUpdated(pairingId: $pairingId, after: $after) { cursor change entry { text } goal { title percent } } }`;
/** Resolved across all three subgraphs, and by the viewer: of those who are away, the rest is told. */
const ACROSS = `subscription ($pairingId: ID!, $after: String) {
  goalUpdated(pairingId: $pairingId, after: $after) { cursor change entry { text }
    goal { title percent pairing { status mentor { displayName } } } } }`;
const MESSAGES = `subscription ($pairingId: ID!, $after: String) {
  messageReceived(pairingId: $pairingId, after: $after) { cursor message { text } } }`;

interface Watched extends ActivePairing {
  goalId: string;
}

/** Who follows, and the writers whose acknowledged writes are to be heard, each writer's in its own order. */
interface Follower extends ResumingSubscriber {
  of: RetryingWriter[];
}

(isThere ? describe : describe.skip)('Two instances of each part, NATS and PostgreSQL', () => {
  let cluster: Cluster;
  let pairings: Watched[];

  beforeAll(async () => {
    cluster = await startCluster();
    const url = cluster.gateways[0] ?? '';
    pairings = await Promise.all(
      Array.from({ length: pairingsCount }, async () => {
        const pairing = await createActivePairing(await signUp(url, 'Solange'), await signUp(url, 'Malik'));
        return { ...pairing, goalId: await createGoalAs(pairing) };
      }),
    );
  }, 120_000);

  afterAll(() => cluster?.close(), 60_000);

  const writersOf = ({ pairingId, goalId, mentor, mentee }: Watched, run: string) => {
    const urls = cluster.gateways;
    const inputOf = (text: string) => ({ input: { goalId, kind: 'DO', text, idempotencyKey: text } });
    const messageOf = (text: string) => ({ pairingId, text });
    const adds = { urls, token: mentee.token, mutation: ADD, variablesOf: inputOf, prefix: `${run} step` };
    const sends = { urls, mutation: SEND, variablesOf: messageOf };
    return {
      steps: startRetryingWriter(adds),
      mentor: startRetryingWriter({ ...sends, token: mentor.token, prefix: `${run} mentor` }),
      mentee: startRetryingWriter({ ...sends, token: mentee.token, prefix: `${run} mentee` }),
    };
  };
  type Writers = ReturnType<typeof writersOf>;

  /** One client of `clientsCount`: they take turns between pairings, parties, gateways and what they follow. */
  const followerOf = (index: number, writers: Writers[], run: string): Follower => {
    const pairing = pairings[index % pairingsCount] as Watched;
    const { steps, mentor, mentee } = writers[index % pairingsCount] as Writers;
    const kind = Math.floor(index / pairingsCount);
    const { token } = kind % 2 ? pairing.mentor : pairing.mentee;
    const common = { urls: cluster.gateways, first: index, token, variables: { pairingId: pairing.pairingId } };
    const nameOf = (text: string | undefined) => (text?.startsWith(run) ? text : undefined);
    if (kind % 3 === 2) {
      const tell = ({ messageReceived: told }: { messageReceived: { cursor: string; message: { text: string } } }) =>
        told && { cursor: told.cursor, name: nameOf(told.message.text) };
      return {
        ...startResumingSubscriber({ ...common, query: MESSAGES, toReceivedEvent: tell }),
        of: [mentor, mentee],
      };
    }
    const tell = ({ goalUpdated: told }: { goalUpdated: { cursor: string; entry: { text: string } | null } }) =>
      told && { cursor: told.cursor, name: nameOf(told.entry?.text) };
    return {
      ...startResumingSubscriber({ ...common, query: kind % 3 ? ACROSS : GOALS, toReceivedEvent: tell }),
      of: [steps],
    };
  };

  /** What of a writer's a follower heard. */
  const heardOf = ({ received }: Follower, writer: RetryingWriter) => {
    const prefix = writer.acknowledged[0]?.replace(/ \d+$/, ' ') ?? '';
    return received.filter((name) => name.startsWith(prefix));
  };
  /** A client knows its first cursor from the first event that it is told: from there on it is to hear everything. */
  const expectedOf = (follower: Follower, writer: RetryingWriter) =>
    writer.acknowledged.slice(writer.acknowledged.indexOf(heardOf(follower, writer)[0] ?? ''));
  const hasAll = (follower: Follower) =>
    follower.of.every((writer) => heardOf(follower, writer).length >= expectedOf(follower, writer).length);

  async function until(what: string, ms: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + ms; !(await isSo()); ) {
      if (Date.now() > deadline) throw new Error(`${what} did not come true.`);
      await sleep(20);
    }
  }

  /** Writes and follows while something happens to the processes, and holds what was heard against what was written. */
  async function whileAllGoesOn(run: string, work: () => Promise<void>) {
    const writers = pairings.map((pairing) => writersOf(pairing, run));
    const all = writers.flatMap((each) => Object.values(each));
    const followers = Array.from({ length: clientsCount }, (_, index) => followerOf(index, writers, run));
    await until('every client has a cursor', 30_000, () =>
      followers.every((follower) => follower.of.every((writer) => heardOf(follower, writer).length > 0)),
    );
    const began = Date.now();
    await work();
    await sleep(Math.max(0, began + (run === 'chaos' ? writesForMs : 0) - Date.now()));
    await Promise.all(all.map((writer) => writer.stop()));
    await until('everybody heard everything', 40_000, () => followers.every(hasAll)).catch(() => undefined);
    // Whatever came twice would have come by then.
    await sleep(300);
    await Promise.all(followers.map((follower) => follower.stop()));
    for (const follower of followers)
      for (const writer of follower.of) expect(heardOf(follower, writer)).toEqual(expectedOf(follower, writer));
    return { writers: all, followers };
  }

  const rowsOf = async (service: ServiceName, sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: cluster.databaseUrl(service) });
    await client.connect();
    return (await client.query(sql, values).finally(() => client.end())).rows;
  };

  /** Events of a source that a consumer handles, and has not. */
  const unheard = async (consumer: ServiceName, source: ServiceName, handlers: object[]): Promise<string[]> => {
    const types = handlers.flatMap((table) => Object.keys(table));
    const told = await rowsOf(source, 'select event_id, type from outbox where type = any($1)', [types]);
    const heard = new Set((await rowsOf(consumer, 'select event_id from inbox')).map(({ event_id: id }) => id));
    return told.filter(({ event_id: id }) => !heard.has(id)).map(({ type }) => type);
  };
  const allHeard = async () => {
    const missing = [
      ...(await unheard('pairings', 'progress', [pairingsOnProgress])),
      ...(await unheard('pairings', 'people', [pairingsOnPeople])),
      ...(await unheard('progress', 'pairings', [progressEventHandlers().pairings])),
      ...(await unheard('progress', 'progress', [progressEventHandlers().progress])),
    ];
    return missing.length === 0;
  };

  test('killed one after another, lose nothing: each client ends with every acknowledged event once, in order', async () => {
    const killings = new Map<ClusterMember, Promise<void>>();
    const killMember = async (member: ClusterMember) => {
      // One of each part is there at any moment: what a second needs is a third.
      await Promise.all(cluster.of(member.part).map((one) => killings.get(one)));
      await member.kill();
      killings.set(
        member,
        sleep(awayMs).then(() => member.start()),
      );
    };
    const members = [0, 1].map((index) =>
      (['people', 'pairings', 'progress', 'gateway'] as const).map(
        (part) => () => killMember(cluster.of(part)[index] as ClusterMember),
      ),
    );
    const [first = [], second = []] = members;
    const killNats = (forgetful: boolean) => async () => {
      await cluster.nats.kill();
      await sleep(awayMs);
      await cluster.nats.startAgain({ forgetful });
    };
    const killPostgres = async () => {
      await cluster.postgres.kill();
      await sleep(awayMs);
      await cluster.postgres.startAgain();
    };
    const chaos = [...first, killNats(false), killPostgres, ...second, killNats(true)];
    const { writers } = await whileAllGoesOn('chaos', async () => {
      for (const kill of chaos) {
        await Promise.all([kill(), sleep(betweenMs)]);
      }
      await Promise.all(killings.values());
    });
    expect(cluster.crashes).toEqual([]);

    // What went wrong for a writer was told as what it was, and trying again made nothing twice.
    const told = new Set(writers.flatMap(({ failures }) => failures).filter((trouble) => !/^failed/.test(trouble)));
    expect([...told].filter((trouble) => !/^error( UNAVAILABLE)+$/.test(trouble))).toEqual([]);
    const count = writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    const entries = await rowsOf('progress', `select text from entry where text like 'chaos %'`);
    const messages = await rowsOf('pairings', `select text from message where text like 'chaos %'`);
    expect(entries.length + messages.length).toBe(count);
    await until('every service heard what the others told', 30_000, allHeard);
  }, 180_000);

  test('restarted one after another, lose nothing, and clients see the documented close and nothing else', async () => {
    const { writers, followers } = await whileAllGoesOn('rolling', async () => {
      for (const index of [0, 1]) {
        const wave = cluster.members.filter((member) => cluster.of(member.part)[index] === member);
        const ended = await Promise.all(wave.map((member) => member.stop()));
        expect(ended.map(({ code }) => code)).toEqual(wave.map(() => 0));
        for (const { afterMs } of ended) expect(afterMs).toBeLessThan(10_000);
        await Promise.all(wave.map((member) => member.start()));
      }
    });
    expect(cluster.crashes).toEqual([]);
    for (const { ends } of followers) {
      expect(ends.filter((end) => end !== 'closed 1001')).toEqual([]);
      expect(ends.length).toBeLessThanOrEqual(2);
    }
    const troubles = writers.flatMap((writer) => writer.failures);
    expect(troubles.filter((trouble) => trouble !== 'failed ECONNREFUSED')).toEqual([]);
  }, 120_000);

  test('say whether they are ready, while what they stand on is away and once it is back', async () => {
    const readiness = async ({ url }: ClusterMember) => {
      const answer = await fetch(`${url}/readyz`);
      return [answer.status, await answer.json()];
    };
    const untilAll = (what: string, expected: Record<string, unknown>) =>
      until(what, 20_000, async () => {
        const told = await Promise.all(
          cluster.members.map(async (member) => [member.part, await readiness(member)] as const),
        );
        return told.every(([part, answer]) => JSON.stringify(answer) === JSON.stringify(expected[part]));
      });
    const services = (database: boolean, bus: boolean) => {
      const status = database && bus ? 200 : 503;
      const ready = status === 200;
      const one = (name: string) => [status, { [`database ${name}`]: database, bus }];
      const gateway = [status, { 'subgraph people': ready, 'subgraph pairings': ready, 'subgraph progress': ready }];
      return { people: one('people'), pairings: one('pairings'), progress: one('progress'), gateway };
    };
    await untilAll('all is well', services(true, true));
    await cluster.nats.kill();
    await untilAll('NATS is missed', services(true, false));
    await cluster.nats.startAgain();
    await untilAll('NATS is back', services(true, true));
    await cluster.postgres.kill();
    await untilAll('PostgreSQL is missed', services(false, true));
    for (const { url } of cluster.members) expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await cluster.postgres.startAgain();
    await untilAll('PostgreSQL is back', services(true, true));
    expect(cluster.crashes).toEqual([]);
  }, 90_000);
});
