import { setTimeout as sleep } from 'node:timers/promises';
import { ADD_PROGRESS, CONFIRM_MEETING, GOAL_UPDATED, PROPOSE_MEETING } from '../demo/documents.js';
import { pollUntil, requireValue, retryUntilSuccess } from './retry.js';
import { startServer } from './server.js';
import { makePair, type SoakPair } from './soak/fixtures.js';
import { type SoakSubscriber, startSoakSubscriber } from './soak/subscriber.js';

const pairs = 25;
const writesASecond = 5;
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

/** A reader, and what they should have heard by the end: all of it, in this order, each once. */
interface Followed {
  what: string;
  reader: SoakSubscriber;
  expected(): Promise<string[]>;
}

/** A pair, and what was acknowledged to it. */
interface Written extends SoakPair {
  entries: string[];
  messages: string[];
  /** The newest line of its activity when it began. */
  firstLine: { id: string; cursor: string };
  turn: Promise<unknown>;
}

/**
 * `npm run bench:soak`: the product as `npm start` runs it, SOAK_MINUTES long (60): 25 pairings with 4 readers each, who
 * come and go with their cursors (at random, by SOAK_SEED), and 5 writes a second. Prints each minute what the process
 * holds after a collection; at the end, what of that which was acknowledged a reader missed or was told twice. Exits
 * with 1 where anybody was.
 */
const random = seededRandom(seed);
const server = await startServer();
try {
  process.exitCode = (await soak()) === 0 ? 0 : 1;
} finally {
  await server.close();
}

async function soak(): Promise<number> {
  const cast: Written[] = [];
  for (let n = 0; n < pairs; n++) cast.push(await ready(await makePair(server.url)));
  const followed = cast.flatMap((pair) => readersOf(pair));
  await sleep(2000);
  console.log(`${pairs} pairings, ${followed.length} readers, ${writesASecond} writes a second, ${minutes} minutes`);
  const state = { writes: 0, stopped: false };
  const endsAt = Date.now() + minutes * 60_000;
  const reminding = cast.map((pair, n) => remind(pair, n, endsAt));
  const telling = tellEachMinute(followed, cast, state);
  await write(cast, endsAt, state);
  await Promise.all([...cast.map(({ turn }) => turn), ...reminding]);
  state.stopped = true;
  await telling;
  return judge(followed);
}

async function ready(pair: SoakPair): Promise<Written> {
  await (await pair.mentee.freshClient()).mutate(REMIND_ME);
  await sleep(200);
  const [firstLine] = await linesOf(pair);
  return { ...pair, entries: [], messages: [], firstLine: requireValue(firstLine), turn: Promise.resolve() };
}

function readersOf(pair: Written): Followed[] {
  const { mentor, mentee, pairingId, firstLine } = pair;
  const common = { url: server.url, variables: { pairingId }, random };
  const goals = {
    ...common,
    query: GOAL_UPDATED,
    tell: (event: { entry: { text: string } | null }) => event.entry?.text,
  };
  return [
    {
      what: 'goalUpdated',
      reader: startSoakSubscriber({ ...goals, token: mentor.token }),
      expected: async () => pair.entries,
    },
    {
      what: 'messageReceived',
      reader: startSoakSubscriber({
        ...common,
        token: mentee.token,
        query: MESSAGE_RECEIVED,
        tell: ({ message }) => message.text,
      }),
      expected: async () => pair.messages,
    },
    {
      what: 'pairingActivity',
      reader: startSoakSubscriber({
        ...{ ...common, token: mentor.token, query: PAIRING_ACTIVITY, after: firstLine.cursor },
        tell: ({ id }) => id,
      }),
      expected: () => linesSince(pair),
    },
    {
      what: 'meetingReminder',
      reader: startSoakSubscriber({
        ...{ ...common, token: mentee.token, query: MEETING_REMINDER, variables: {} },
        tell: ({ reminder }) => reminder.id,
      }),
      expected: async () =>
        (await pages(pair, REMINDERS, ({ viewer }) => viewer.reminders)).map(({ id }) => id).reverse(),
    },
  ];
}

/** Writes by turns, one at a time in each pairing, so that what was acknowledged has an order. */
async function write(cast: Written[], endsAt: number, state: { writes: number }): Promise<void> {
  const began = Date.now();
  while (Date.now() < endsAt) {
    const n = state.writes++;
    const pair = requireValue(cast[n % cast.length]);
    pair.turn = pair.turn.then(() => writeOne(pair, n));
    await sleep(Math.max(0, began + (state.writes * 1000) / writesASecond - Date.now()));
  }
}

async function writeOne(pair: Written, n: number): Promise<void> {
  const text = `écrit ${n}`;
  // The first of each kind comes first: from then on, each reader has a cursor.
  if (n < pairs || (n >= 2 * pairs && random() < 0.6)) {
    const input = { goalId: pair.goalId, kind: 'DO', text, percent: n % 101, idempotencyKey: text };
    await retryUntilSuccess(async () => (await pair.mentee.freshClient()).mutate(ADD_PROGRESS, { input }));
    pair.entries.push(text);
  } else {
    const message = { pairingId: pair.pairingId, text };
    await retryUntilSuccess(async () => (await pair.mentor.freshClient()).mutate(SEND_MESSAGE, message));
    pair.messages.push(text);
  }
}

/** A meeting in a little more than six minutes, of which the mentee is reminded twice; then it is called off. */
async function remind(pair: SoakPair, n: number, endsAt: number): Promise<void> {
  const lead = 6 * 60_000 + 10_000 + n * 2000;
  while (Date.now() + lead < endsAt) {
    const startsAt = new Date(Date.now() + lead).toISOString();
    const input = {
      ...{ pairingId: pair.pairingId, startsAt, minutes: 20, timeZone: 'Europe/Paris', channel: 'VIDEO' },
    };
    try {
      const mentor = await pair.mentor.freshClient();
      const { meeting } = await mentor.mutate<{ meeting: { id: string } }>(PROPOSE_MEETING, { input });
      await (await pair.mentee.freshClient()).mutate(CONFIRM_MEETING, { id: meeting.id });
      await sleep(lead - 4 * 60_000);
      await (await pair.mentee.freshClient()).mutate(CANCEL_MEETING, { id: meeting.id });
    } catch (error) {
      console.log(`a meeting came to nothing: ${String(error)}`);
      await sleep(60_000);
    }
  }
}

async function tellEachMinute(
  followed: Followed[],
  cast: Written[],
  state: { writes: number; stopped: boolean },
): Promise<void> {
  const began = Date.now();
  for (let minute = 0; !state.stopped; minute++) {
    const next = began + minute * 60_000;
    while (Date.now() < next && !state.stopped) await sleep(200);
    const { heapMb, externalMb, residentMb, handles } = await server.vitals();
    const heard = followed.reduce((sum, { reader }) => sum + reader.received.length, 0);
    const repeats = followed.reduce((sum, { reader }) => sum + repeatsIn(reader.received), 0);
    const returns = followed.reduce((sum, { reader }) => sum + reader.reconnectCount, 0);
    const answered = cast.reduce((sum, { entries, messages }) => sum + entries.length + messages.length, 0);
    const open = Object.entries(handles).map(([kind, count]) => `${kind} ${count}`);
    console.log(
      `minute ${minute}: ${state.writes} writes, ${answered} answered, ${heard} events heard, ${returns} returns, heap ${heapMb.toFixed(1)} MB, ` +
        `buffers ${externalMb.toFixed(1)} MB, resident ${residentMb.toFixed(0)} MB, repeats ${repeats}; ${open.join(', ')}`,
    );
  }
}

/** Waits until everybody has all; answers how much was missed, told twice or told in another order. */
async function judge(followed: Followed[]): Promise<number> {
  const expected = new Map<Followed, string[]>();
  for (const one of followed) expected.set(one, await one.expected());
  const misses = () => followed.reduce((sum, one) => sum + gapsIn(one.reader.received, expected.get(one) ?? []), 0);
  await pollUntil(() => misses() === 0, 60_000);
  await Promise.all(followed.map(({ reader }) => reader.stop()));
  const repeats = followed.reduce((sum, { reader }) => sum + repeatsIn(reader.received), 0);
  const disorders = followed.filter((one) => isDisordered(one.reader.received, expected.get(one) ?? [])).length;
  for (const what of new Set(followed.map((one) => one.what))) {
    const those = followed.filter((one) => one.what === what);
    const count = those.reduce((sum, one) => sum + (expected.get(one)?.length ?? 0), 0);
    const gaps = those.reduce((sum, one) => sum + gapsIn(one.reader.received, expected.get(one) ?? []), 0);
    console.log(`${what}: ${count} events for ${those.length} readers, ${gaps} gaps`);
  }
  const ends = new Map<string, number>();
  for (const { reader } of followed)
    for (const [why, count] of reader.endCounts) ends.set(why, (ends.get(why) ?? 0) + count);
  console.log(`ends that nobody asked for: ${[...ends].map(([why, count]) => `${why} ${count}`).join(', ') || 'none'}`);
  console.log(`${misses()} gaps, ${repeats} repeats, ${disorders} readers out of order`);
  return misses() + repeats + disorders;
}

function repeatsIn(heard: string[]): number {
  return heard.length - new Set(heard).size;
}

function gapsIn(heard: string[], expected: string[]): number {
  const known = new Set(heard);
  return expected.filter((name) => !known.has(name)).length;
}

function isDisordered(heard: string[], expected: string[]): boolean {
  const places = new Map(expected.map((name, index) => [name, index]));
  const order = heard.map((name) => places.get(name) ?? -1);
  return order.some((place, index) => index > 0 && place <= (order[index - 1] ?? -1));
}

/** The activity of a pairing, the newest line first. */
function linesOf(pair: SoakPair): Promise<{ id: string; cursor: string }[]> {
  return pages(pair, ACTIVITY, ({ pairing }) => pairing.activity);
}

async function linesSince(pair: Written): Promise<string[]> {
  const lines = await linesOf(pair);
  const first = lines.findIndex(({ id }) => id === pair.firstLine.id);
  return lines
    .slice(0, first)
    .map(({ id }) => id)
    .reverse();
}

interface Page {
  edges: { node: { id: string; cursor: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

// biome-ignore lint/suspicious/noExplicitAny: data of any query.
async function pages(pair: SoakPair, query: string, of: (data: any) => Page) {
  const nodes: { id: string; cursor: string }[] = [];
  for (let after: string | null = null; ; ) {
    const ask = async () => (await pair.mentee.freshClient()).query(query, { id: pair.pairingId, after });
    const { edges, pageInfo }: Page = of(await retryUntilSuccess(ask));
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

/** Mulberry32. */
function seededRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
