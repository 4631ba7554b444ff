import { setTimeout as sleep } from 'node:timers/promises';
import { ADD_PROGRESS, CONFIRM_MEETING, GOAL_UPDATED, PROPOSE_MEETING } from '../demo/documents.js';
import { pollUntil, requireValue, retryUntilSuccess } from './retry.js';
import { type BenchServer, startServer } from './server.js';
import { makePair, type SoakPair } from './soak/fixtures.js';
import { type SoakSubscriber, startSoakSubscriber } from './soak/subscriber.js';

const pairCount = 25;
const writesPerSecond = 5;
const minutes = Number(process.env.SOAK_MINUTES ?? 60);
const seed = Number(process.env.SOAK_SEED ?? 1);

const SEND_MESSAGE = `mutation ($pairingId: ID!, $text: String!) {
  sendMessage(pairingId: $pairingId, text: $text, idempotencyKey: $text) { message { id } userErrors { code message path } }
}`;
const CANCEL_MEETING = `mutation ($id: ID!) { cancelMeeting(id: $id) { meeting { id } userErrors { code message path } } }`;
const REMIND_ME = `mutation { setReminderPreferences(input: { meetingMinutesBefore: [6, 5] }) { userErrors { code message path } } }`;
const REMINDERS = `query ($after: String) { viewer { reminders(first: 100, after: $after, status: [SENT]) {
  edges { node { id } } pageInfo { endCursor hasNextPage } } } }`;
const ACTIVITY = `query ($id: ID!, $after: String) { pairing(id: $id) { activity(first: 100, after: $after) {
  edges { node { id cursor } } pageInfo { endCursor hasNextPage } } } }`;
const PAIRING_ACTIVITY = `subscription ($pairingId: ID!, $after: String) {
  pairingActivity(pairingId: $pairingId, after: $after) { id cursor kind summary actor { displayName } }
}`;
const MESSAGE_RECEIVED = `subscription ($pairingId: ID!, $after: String) {
  messageReceived(pairingId: $pairingId, after: $after) { cursor message { text author { displayName } } }
}`;
const MEETING_REMINDER = `subscription ($after: String) {
  meetingReminder(after: $after) { cursor reminder { id title body meeting { startsAt } } }
}`;

/** A subscriber, and what it must have received by the end: all of it, in this order, each once. */
interface FollowedSubscription {
  what: string;
  subscriber: SoakSubscriber;
  expected(): Promise<string[]>;
}

/** A pair, and the writes that were acknowledged to it. */
interface WritingPair extends SoakPair {
  entries: string[];
  messages: string[];
  /** The newest line of its activity when the test began. */
  firstLine: ActivityLine;
  /** Settles when the pair's last write is acknowledged. */
  lastWrite: Promise<unknown>;
}

interface ActivityLine {
  id: string;
  cursor: string;
}

/** What all parts of a soak test share. */
interface SoakTest {
  server: BenchServer;
  random: () => number;
  endsAt: number;
  writes: number;
  isOver: boolean;
}

/**
 * `npm run bench:soak`: the product as `npm start` runs it, for SOAK_MINUTES (60): 25 pairings with 4 subscribers each,
 * which disconnect and resume with their cursors at random (SOAK_SEED), and 5 writes a second. Prints the server's memory
 * and handles each minute. At the end it prints which acknowledged writes a subscriber missed or received twice, and sets
 * exit code 1 when there is any.
 */
export async function benchSoak(): Promise<void> {
  const server = await startServer();
  try {
    process.exitCode = (await soak(server)) === 0 ? 0 : 1;
  } finally {
    await server.close();
  }
}

async function soak(server: BenchServer): Promise<number> {
  const test: SoakTest = { server, random: seededRandom(seed), endsAt: 0, writes: 0, isOver: false };
  const pairs: WritingPair[] = [];
  for (let n = 0; n < pairCount; n++) pairs.push(await prepare(await makePair(server.url)));
  const followed = pairs.flatMap((pair) => subscriptionsOf(test, pair));
  await sleep(2000);
  console.log(
    `${pairCount} pairings, ${followed.length} subscribers, ${writesPerSecond} writes a second, ${minutes} minutes`,
  );
  test.endsAt = Date.now() + minutes * 60_000;
  const reminding = pairs.map((pair, n) => remind(pair, n, test.endsAt));
  const reporting = reportEachMinute(test, followed, pairs);
  await write(test, pairs);
  await Promise.all([...pairs.map(({ lastWrite }) => lastWrite), ...reminding]);
  test.isOver = true;
  await reporting;
  return countFailures(followed);
}

async function prepare(pair: SoakPair): Promise<WritingPair> {
  await (await pair.mentee.freshClient()).mutate(REMIND_ME);
  await sleep(200);
  const [firstLine] = await linesOf(pair);
  return { ...pair, entries: [], messages: [], firstLine: requireValue(firstLine), lastWrite: Promise.resolve() };
}

function subscriptionsOf({ server, random }: SoakTest, pair: WritingPair): FollowedSubscription[] {
  const { mentor, mentee, pairingId, firstLine } = pair;
  const common = { url: server.url, variables: { pairingId }, random };
  return [
    {
      what: 'goalUpdated',
      subscriber: startSoakSubscriber<{ entry: { text: string } | null }>({
        ...{ ...common, token: mentor.token, query: GOAL_UPDATED },
        eventName: ({ entry }) => entry?.text,
      }),
      expected: async () => pair.entries,
    },
    {
      what: 'messageReceived',
      subscriber: startSoakSubscriber<{ message: { text: string } }>({
        ...{ ...common, token: mentee.token, query: MESSAGE_RECEIVED },
        eventName: ({ message }) => message.text,
      }),
      expected: async () => pair.messages,
    },
    {
      what: 'pairingActivity',
      subscriber: startSoakSubscriber<{ id: string }>({
        ...{ ...common, token: mentor.token, query: PAIRING_ACTIVITY, after: firstLine.cursor },
        eventName: ({ id }) => id,
      }),
      expected: () => linesSince(pair),
    },
    {
      what: 'meetingReminder',
      subscriber: startSoakSubscriber<{ reminder: { id: string } }>({
        ...{ ...common, token: mentee.token, query: MEETING_REMINDER, variables: {} },
        eventName: ({ reminder }) => reminder.id,
      }),
      expected: () => remindersOf(pair),
    },
  ];
}

/** Writes to the pairs in turn, one write at a time in each pair, so that its acknowledged writes have an order. */
async function write(test: SoakTest, pairs: WritingPair[]): Promise<void> {
  const began = Date.now();
  while (Date.now() < test.endsAt) {
    const n = test.writes++;
    const pair = requireValue(pairs[n % pairs.length]);
    pair.lastWrite = pair.lastWrite.then(() => writeOne(test, pair, n));
    await sleep(Math.max(0, began + (test.writes * 1000) / writesPerSecond - Date.now()));
  }
}

async function writeOne({ random }: SoakTest, pair: WritingPair, n: number): Promise<void> {
  const text = `écrit ${n}`;
  // The first two writes of a pair are one of each kind, so that each subscriber gets a cursor.
  if (n < pairCount || (n >= 2 * pairCount && random() < 0.6)) {
    const input = { goalId: pair.goalId, kind: 'DO', text, percent: n % 101, idempotencyKey: text };
    await retryUntilSuccess(async () => (await pair.mentee.freshClient()).mutate(ADD_PROGRESS, { input }));
    pair.entries.push(text);
  } else {
    const message = { pairingId: pair.pairingId, text };
    await retryUntilSuccess(async () => (await pair.mentor.freshClient()).mutate(SEND_MESSAGE, message));
    pair.messages.push(text);
  }
}

/** Plans meetings that start in little more than six minutes. The mentee gets two reminders; then it is cancelled. */
async function remind(pair: SoakPair, n: number, endsAt: number): Promise<void> {
  const lead = 6 * 60_000 + 10_000 + n * 2000;
  while (Date.now() + lead < endsAt) {
    const startsAt = new Date(Date.now() + lead).toISOString();
    const input = { pairingId: pair.pairingId, startsAt, minutes: 20, timeZone: 'Europe/Paris', channel: 'VIDEO' };
    try {
      const mentor = await pair.mentor.freshClient();
      const { meeting } = await mentor.mutate<{ meeting: { id: string } }>(PROPOSE_MEETING, { input });
      await (await pair.mentee.freshClient()).mutate(CONFIRM_MEETING, { id: meeting.id });
      await sleep(lead - 4 * 60_000);
      await (await pair.mentee.freshClient()).mutate(CANCEL_MEETING, { id: meeting.id });
    } catch (error) {
      console.log(`a meeting failed: ${String(error)}`);
      await sleep(60_000);
    }
  }
}

async function reportEachMinute(test: SoakTest, followed: FollowedSubscription[], pairs: WritingPair[]): Promise<void> {
  const began = Date.now();
  for (let minute = 0; !test.isOver; minute++) {
    const next = began + minute * 60_000;
    while (Date.now() < next && !test.isOver) await sleep(200);
    const { heapMb, externalMb, residentMb, handles } = await test.server.vitals();
    const received = sumOf(followed, ({ subscriber }) => subscriber.received.length);
    const repeats = sumOf(followed, ({ subscriber }) => countRepeats(subscriber.received));
    const reconnections = sumOf(followed, ({ subscriber }) => subscriber.reconnectCount);
    const answered = sumOf(pairs, ({ entries, messages }) => entries.length + messages.length);
    const open = Object.entries(handles).map(([kind, count]) => `${kind} ${count}`);
    console.log(
      `minute ${minute}: ${test.writes} writes, ${answered} answered, ${received} events received, ` +
        `${reconnections} reconnections, heap ${heapMb.toFixed(1)} MB, buffers ${externalMb.toFixed(1)} MB, ` +
        `resident ${residentMb.toFixed(0)} MB, repeats ${repeats}; ${open.join(', ')}`,
    );
  }
}

/** Waits until every subscriber has everything. Returns the number of gaps, repeats and subscribers out of order. */
async function countFailures(followed: FollowedSubscription[]): Promise<number> {
  const expected = new Map<FollowedSubscription, string[]>();
  for (const one of followed) expected.set(one, await one.expected());
  const expectedOf = (one: FollowedSubscription) => expected.get(one) ?? [];
  const gapsOf = (one: FollowedSubscription) => countGaps(one.subscriber.received, expectedOf(one));
  await pollUntil(() => sumOf(followed, gapsOf) === 0, 60_000);
  await Promise.all(followed.map(({ subscriber }) => subscriber.stop()));
  for (const what of new Set(followed.map((one) => one.what))) {
    const those = followed.filter((one) => one.what === what);
    const count = sumOf(those, (one) => expectedOf(one).length);
    console.log(`${what}: ${count} events for ${those.length} subscribers, ${sumOf(those, gapsOf)} gaps`);
  }
  printUnexpectedEnds(followed);
  const gaps = sumOf(followed, gapsOf);
  const repeats = sumOf(followed, ({ subscriber }) => countRepeats(subscriber.received));
  const disordered = followed.filter((one) => isDisordered(one.subscriber.received, expectedOf(one))).length;
  console.log(`${gaps} gaps, ${repeats} repeats, ${disordered} subscribers out of order`);
  return gaps + repeats + disordered;
}

function printUnexpectedEnds(followed: FollowedSubscription[]): void {
  const ends = new Map<string, number>();
  for (const { subscriber } of followed)
    for (const [reason, count] of subscriber.endCounts) ends.set(reason, (ends.get(reason) ?? 0) + count);
  console.log(`unexpected ends: ${[...ends].map(([reason, count]) => `${reason} ${count}`).join(', ') || 'none'}`);
}

function sumOf<T>(items: T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}

function countRepeats(received: string[]): number {
  return received.length - new Set(received).size;
}

function countGaps(received: string[], expected: string[]): number {
  const known = new Set(received);
  return expected.filter((name) => !known.has(name)).length;
}

function isDisordered(received: string[], expected: string[]): boolean {
  const places = new Map(expected.map((name, index) => [name, index]));
  const order = received.map((name) => places.get(name) ?? -1);
  return order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1));
}

/** Returns the activity of a pairing, the newest line first. */
function linesOf(pair: SoakPair): Promise<ActivityLine[]> {
  return readPages<{ pairing: { activity: Page<ActivityLine> } }, ActivityLine>(
    pair,
    ACTIVITY,
    ({ pairing }) => pairing.activity,
  );
}

/** Returns the ids of the lines after the first one, the oldest first. */
async function linesSince(pair: WritingPair): Promise<string[]> {
  const lines = await linesOf(pair);
  const first = lines.findIndex(({ id }) => id === pair.firstLine.id);
  return lines
    .slice(0, first)
    .map(({ id }) => id)
    .reverse();
}

/** Returns the ids of the mentee's reminders, the oldest first. */
async function remindersOf(pair: SoakPair): Promise<string[]> {
  type Data = { viewer: { reminders: Page<{ id: string }> } };
  const reminders = await readPages<Data, { id: string }>(pair, REMINDERS, ({ viewer }) => viewer.reminders);
  return reminders.map(({ id }) => id).reverse();
}

interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** Returns the nodes of all pages of a connection, in order, as the mentee sees them. */
async function readPages<Data, Node>(pair: SoakPair, query: string, pageOf: (data: Data) => Page<Node>) {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const variables: Record<string, unknown> = { id: pair.pairingId, after };
    const read = async () => (await pair.mentee.freshClient()).query<Data>(query, variables);
    const { edges, pageInfo } = pageOf(await retryUntilSuccess(read));
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

/** Returns a random number generator (Mulberry32), the same for the same seed. */
function seededRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
