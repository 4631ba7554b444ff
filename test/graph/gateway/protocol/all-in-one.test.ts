import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { waitForOpenStreams, waitForSubscribers } from '../../../support/database/rows.js';
import {
  addEntry,
  becomeMentee,
  becomeMentor,
  openProgram,
  pairUnderAgreement,
  setGoal,
  type TestPairing,
} from '../../../support/fixtures/fixtures.js';
import { startJumelage, type TestJumelage } from '../../../support/graph/jumelage.js';
import { openEvents } from '../../../support/graph/sse-client.js';
import {
  errorCodes,
  openAcknowledgedSocket,
  openSocket,
  type WebSocketClient,
} from '../../../support/graph/websocket-client.js';

/** The protocols over the whole product, with real people, tokens and events. */
const GOALS = 'subscription ($after: String) { goalUpdated(after: $after) { cursor entry { text } } }';
let jumelage: TestJumelage;
let pairing: TestPairing;
let goalId: string;
let wsUrl: string;
const wires: WebSocketClient[] = [];

beforeAll(async () => {
  jumelage = await startJumelage();
  wsUrl = `${jumelage.url.replace('http', 'ws')}/graphql`;
  const programId = await openProgram(await jumelage.join('Odile'));
  const mentor = await becomeMentor(await jumelage.join('Yvonne'), programId);
  pairing = await pairUnderAgreement(programId, mentor, await becomeMentee(await jumelage.join('Camille'), programId));
  goalId = await setGoal(pairing, { title: 'Vendre dix sacs' });
  await jumelage.settle();
}, 30_000);
afterAll(() => jumelage.close());
afterEach(async () => {
  for (const { socket } of wires.splice(0)) socket.terminate();
  await waitForOpenStreams(jumelage.gateway, 0);
  await waitForSubscribers(jumelage.progress.runtime, 0);
});

async function signedIn(): Promise<WebSocketClient> {
  const wire = await openAcknowledgedSocket(wsUrl, { authorization: `Bearer ${pairing.mentor.token}` });
  wires.push(wire);
  return wire;
}

const textsOf = (wire: WebSocketClient, id: string): (string | null)[] =>
  wire.messagesFor(id).map(({ type, payload }) => (type === 'next' ? payload.data.goalUpdated.entry?.text : type));

test('One socket serves a query, a refusal, and a subscription that is stopped and resumed from a cursor under one id', async () => {
  const wire = await signedIn();
  wire.subscribe('1', '{ viewer { displayName } }');
  await wire.until((heard) => heard.length === 2);
  wire.subscribe('1', '{ viewer { nothing } }');
  await wire.until((heard) => heard.length === 3);
  wire.subscribe('1', GOALS, { after: 'no cursor' });
  await wire.until((heard) => heard.length === 4);
  expect(wire.received.slice(0, 2)).toEqual([
    { id: '1', type: 'next', payload: { data: { viewer: { displayName: 'Yvonne' } } } },
    { id: '1', type: 'complete' },
  ]);
  expect(wire.received.slice(2).map(({ type, payload }) => [type, errorCodes(payload)])).toEqual([
    ['error', ['GRAPHQL_VALIDATION_FAILED']],
    ['error', ['BAD_USER_INPUT']],
  ]);
  wire.received.length = 0;

  wire.subscribe('1', GOALS);
  await waitForOpenStreams(jumelage.gateway, 1);
  await addEntry(pairing.mentee, goalId, { text: 'un' });
  await wire.until((heard) => heard.length === 1);
  const { cursor } = wire.received[0]?.payload.data.goalUpdated ?? {};
  wire.stop('1');
  await wire.ping();
  await waitForOpenStreams(jumelage.gateway, 0);
  await addEntry(pairing.mentee, goalId, { text: 'deux' });
  await wire.ping();
  expect(textsOf(wire, '1')).toEqual(['un']);

  wire.subscribe('1', GOALS, { after: cursor });
  await wire.until((heard) => heard.length === 2);
  await addEntry(pairing.mentee, goalId, { text: 'trois' });
  await wire.until((heard) => heard.length === 3);
  expect(textsOf(wire, '1')).toEqual(['un', 'deux', 'trois']);
  wire.subscribe('1', '{ viewer { id } }');
  expect(await wire.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
});

test('A connection without a valid token, or with a message out of order, is closed', async () => {
  const [liar, hasty] = [await openSocket(wsUrl), await openSocket(wsUrl)];
  wires.push(liar, hasty);
  liar.send({ type: 'connection_init', payload: { authorization: 'Bearer not.a.token' } });
  hasty.subscribe('1', '{ viewer { id } }');
  expect(await liar.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  expect(await hasty.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
});

test('The same events arrive as an event stream over GET, as a browser requests it', async () => {
  const url = new URL(`${jumelage.url}/graphql`);
  url.searchParams.set('query', GOALS);
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${pairing.mentor.token}` };
  const events = await openEvents(url, { headers });
  await waitForOpenStreams(jumelage.gateway, 1);
  await addEntry(pairing.mentee, goalId, { text: 'quatre' });
  await events.until((blocks) => blocks.some(({ event }) => event === 'next'));
  expect(events.answers()).toMatchObject([{ data: { goalUpdated: { entry: { text: 'quatre' } } } }]);
  events.leave();
});

test('The graphql-http audit passes on the real graph', async () => {
  const found: string[] = [];
  for (const audit of serverAudits({ url: `${jumelage.url}/graphql` })) {
    const result = await audit.fn();
    if (result.status !== 'ok') found.push(`${audit.id} ${audit.name}: ${result.status}, ${result.reason}`);
  }
  expect(found).toEqual([]);
});
