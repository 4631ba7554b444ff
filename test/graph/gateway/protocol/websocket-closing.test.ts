import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { startToyGraph, type ToyGraph, waitUntil } from '../../../support/graph/toy-graph.js';
import { toyToken } from '../../../support/graph/toy-subgraphs.js';
import {
  openSocket as dialUp,
  openAcknowledgedSocket as greetUp,
  type WebSocketClient,
} from '../../../support/graph/websocket-client.js';

/** The rules of graphql-transport-ws about sockets: how one is opened, and every way in which one is closed. */
let graph: ToyGraph;
let hasty: ToyGraph;
const wires: WebSocketClient[] = [];

beforeAll(async () => {
  graph = await startToyGraph('in process');
  hasty = await startToyGraph('in process', { initWaitMs: 60, heartbeatMs: 25 });
});
afterAll(() => Promise.all([graph.close(), hasty.close()]));
afterEach(async () => {
  for (const { socket } of wires.splice(0)) socket.terminate();
  await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
});

const kept = async (wire: Promise<WebSocketClient>): Promise<WebSocketClient> => {
  wires.push(await wire);
  return wire;
};
const dial = (protocols?: string[], headers?: object) => kept(dialUp(graph.wsUrl, protocols, headers));
const greet = (payload?: Record<string, unknown>) => kept(greetUp(graph.wsUrl, payload));
const init = { type: 'connection_init' };
const FOLLOW = 'subscription { wrote { cursor } }';
const rename = (name: string) => `mutation { rename(id: "oak", name: "${name}") { name } }`;

describe('The subprotocol', () => {
  test('is graphql-transport-ws, whatever else the client offers', async () => {
    const wire = await dial(['graphql-ws', 'chat', 'graphql-transport-ws']);
    expect(wire.socket.protocol).toBe('graphql-transport-ws');
  });

  test.each([
    ['offers none', {}],
    ['offers only graphql-ws', { 'sec-websocket-protocol': 'graphql-ws' }],
    ['offers only similar names', { 'sec-websocket-protocol': 'graphql-transport-ws2, GraphQL-Transport-WS' }],
  ])('of a client that %s is rejected with 4406', async (_, headers) => {
    const wire = await dial([], headers);
    wire.send(init);
    expect(await wire.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
    expect(wire.received).toEqual([]);
  });

  test('is served on no other path', async () => {
    const elsewhere = new WebSocket(graph.wsUrl.replace('/graphql', '/other'), 'graphql-transport-ws');
    const status = await new Promise((resolve) =>
      elsewhere.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)).once('error', resolve),
    );
    expect(status).toBe(404);
  });
});

describe('A connection', () => {
  test.each([
    ['no payload', init],
    ['null for a payload', { ...init, payload: null }],
    ['an empty payload', { ...init, payload: {} }],
    ['an unknown payload', { ...init, payload: { authorization: 7, other: { deep: true } } }],
    ['a valid token', { ...init, payload: { authorization: toyToken('ana') } }],
  ])('initialised with %s is acknowledged once, without a payload', async (_, message) => {
    const wire = await dial();
    wire.send(message);
    await wire.until((heard) => heard.length === 1);
    await wire.ping();
    expect(wire.received).toEqual([{ type: 'connection_ack' }]);
  });

  test('that sends connection_init again is closed with 4429', async () => {
    const wire = await greet();
    wire.send(init);
    expect(await wire.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test('that sends connection_init twice in one write is closed with 4429', async () => {
    const wire = await dial();
    wire.send(init);
    wire.send(init);
    expect((await wire.closed).code).toBe(4429);
  });

  test('that is not initialised in time is closed with 4408, even if it pings, and no other connection is', async () => {
    const [quiet, quick] = [await kept(dialUp(hasty.wsUrl)), await kept(greetUp(hasty.wsUrl))];
    await quiet.ping();
    expect(await quiet.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
    await quick.ping();
  });

  test.each([
    ['subscribes before connection_init', []],
    ['subscribes after a ping only', [{ type: 'ping' }]],
  ])('that %s is closed with 4401, and its operation is not executed', async (_, before) => {
    const wire = await dial();
    for (const message of before) wire.send(message);
    wire.subscribe('a', rename('Early'));
    wire.send(init);
    wire.subscribe('b', rename('Early too'));
    expect(await wire.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(wire.received.filter(({ type }) => type !== 'pong')).toEqual([]);
    expect(graph.toys.plants.get('oak')?.name).toBe('Oak');
  });

  test.each([
    ['is malformed', 'Bearer bad'],
    ['has expired', toyToken('ana', 1)],
  ])('whose token %s is closed with 4403 before it is acknowledged', async (_, authorization) => {
    const wire = await dial();
    wire.send({ ...init, payload: { authorization } });
    expect(await wire.closed).toEqual({ code: 4403, reason: 'Forbidden' });
    expect(wire.received).toEqual([]);
  });

  test('whose token cannot be verified during an outage is closed with 1013, so that its client reconnects', async () => {
    const blind = await startToyGraph('in process', {
      verify: async () => {
        throw new Error('the keys cannot be read');
      },
    });
    const wire = await kept(dialUp(blind.wsUrl));
    wire.send(init);
    expect(await wire.closed).toEqual({ code: 1013, reason: 'Try again later' });
    expect(wire.received).toEqual([]);
    await blind.close();
  });

  test('is closed with 1001 and a hint when the gateway shuts down, even if it never sent a message', async () => {
    const closing = await startToyGraph('in process');
    const [mute, live] = [await kept(dialUp(closing.wsUrl)), await kept(greetUp(closing.wsUrl))];
    live.subscribe('a', FOLLOW);
    await waitUntil(() => closing.toys.readers.size === 1);
    await closing.gateway.close();
    const told = {
      code: 1001,
      reason: expect.stringContaining('subscribe with `after` set to the last cursor received'),
    };
    expect([await mute.closed, await live.closed]).toEqual([told, told]);
    expect([...mute.received, ...live.received]).toEqual([]);
    await closing.close();
  });

  test('is terminated when it sends no pong, and stays open while it does', async () => {
    const dead = new WebSocket(hasty.wsUrl, 'graphql-transport-ws', { autoPong: false });
    const gone = new Promise((resolve) => dead.once('close', resolve));
    dead.once('open', () => dead.send(JSON.stringify(init)));
    const alive = await kept(greetUp(hasty.wsUrl));
    let beats = 0;
    alive.socket.on('ping', () => {
      beats += 1;
    });
    expect(await gone).toBe(1006);
    await waitUntil(() => beats >= 3);
    await alive.ping();
  });
});

describe('Ping and pong', () => {
  const payloads: [string, object, object][] = [
    ['without a payload', {}, {}],
    ['with null for a payload', { payload: null }, {}],
    ['with a payload', { payload: { at: 7, deep: [{ a: 'é' }] } }, { payload: { at: 7, deep: [{ a: 'é' }] } }],
    ['with an empty payload', { payload: {} }, { payload: {} }],
  ];

  test.each(payloads)(
    'a ping %s is answered with a pong, before and after the acknowledgement',
    async (_, ping, pong) => {
      const wire = await dial();
      wire.send({ type: 'ping', ...ping });
      await wire.until((heard) => heard.length === 1);
      wire.send(init);
      await wire.until((heard) => heard.length === 2);
      wire.send({ type: 'ping', ...ping });
      await wire.until((heard) => heard.length === 3);
      const answer = { type: 'pong', ...pong };
      expect(wire.received).toEqual([answer, { type: 'connection_ack' }, answer]);
    },
  );

  test.each(payloads)('an unsolicited pong %s gets no answer', async (_, pong) => {
    const wire = await dial();
    wire.send({ type: 'pong', ...pong });
    await wire.ping();
    wire.send(init);
    await wire.until((heard) => heard.length === 1);
    wire.send({ type: 'pong', ...pong });
    await wire.ping();
    expect(wire.received).toEqual([{ type: 'connection_ack' }]);
  });

  test('pongs arrive in the order of their pings', async () => {
    const wire = await greet();
    const numbers = Array.from({ length: 50 }, (_, n) => n);
    for (const n of numbers) wire.send({ type: 'ping', payload: { n } });
    await wire.until((heard) => heard.length === 50);
    expect(wire.received).toEqual(numbers.map((n) => ({ type: 'pong', payload: { n } })));
  });
});

describe('An invalid message', () => {
  const subscribe = (payload: unknown, id: unknown = 'x') => ({ id, type: 'subscribe', payload });
  const good = { query: '{ whoami }' };
  const cases: [string, string | Uint8Array | object | null][] = [
    ['text that is no JSON', 'hello'],
    ['no text at all', ''],
    ['JSON that breaks off', '{"type":"ping"'],
    ['a JSON string', '"ping"'],
    ['a number', '7'],
    ['null', null],
    ['an array', [{ type: 'ping' }]],
    ['an object without a type', {}],
    ['an empty type', { type: '' }],
    ['a type that is no string', { type: 7 }],
    ['an unknown type', { type: 'start', id: 'x', payload: good }],
    ['a type of every object', { type: '__proto__' }],
    ['a type in capitals', { type: 'PING' }],
    ['connection_init with a string for a payload', { type: 'connection_init', payload: 'x' }],
    ['connection_init with an array for a payload', { type: 'connection_init', payload: [] }],
    ['ping with a payload that is no object', { type: 'ping', payload: 7 }],
    ['pong with a payload that is no object', { type: 'pong', payload: [] }],
    ['subscribe without an id', { type: 'subscribe', payload: good }],
    ['subscribe with an empty id', subscribe(good, '')],
    ['subscribe with a number for an id', subscribe(good, 7)],
    ['subscribe with null for an id', subscribe(good, null)],
    ['subscribe without a payload', { id: 'x', type: 'subscribe' }],
    ['subscribe with null for a payload', subscribe(null)],
    ['subscribe with an array for a payload', subscribe([])],
    ['subscribe without a query', subscribe({})],
    ['subscribe with null for a query', subscribe({ query: null })],
    ['subscribe with an object for a query', subscribe({ query: {} })],
    ['subscribe with a string for variables', subscribe({ ...good, variables: '{}' })],
    ['subscribe with an array for variables', subscribe({ ...good, variables: [] })],
    ['subscribe with a number for an operation name', subscribe({ ...good, operationName: 7 })],
    ['subscribe with an array for extensions', subscribe({ ...good, extensions: [] })],
    ['complete without an id', { type: 'complete' }],
    ['complete with an empty id', { type: 'complete', id: '' }],
    ['complete with a number for an id', { type: 'complete', id: 7 }],
    ['connection_ack, which is for servers to say', { type: 'connection_ack' }],
    ['next, which is for servers to say', { id: 'x', type: 'next', payload: { data: null } }],
    ['error, which is for servers to say', { id: 'x', type: 'error', payload: [{ message: 'm' }] }],
    ['a good message in a binary frame', new TextEncoder().encode('{"type":"ping"}')],
    ['bytes', new Uint8Array([0, 255, 1])],
  ];
  const utter = (wire: WebSocketClient, message: string | Uint8Array | object | null) =>
    typeof message === 'string' || message instanceof Uint8Array ? wire.sendRaw(message) : wire.send(message);

  test.each(cases)('closes the socket with 4400, before and after the acknowledgement: %s', async (_, message) => {
    const [early, late] = [await dial(), await greet()];
    for (const wire of [early, late]) {
      utter(wire, message);
      expect(await wire.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
      expect(wire.received).toEqual([]);
    }
  });

  test('ends the open operations, and later messages are ignored', async () => {
    const wire = await greet();
    wire.subscribe('a', FOLLOW);
    await waitUntil(() => graph.toys.readers.size === 1);
    wire.sendRaw('hello');
    wire.subscribe('b', rename('Late'));
    wire.send({ type: 'ping' });
    expect((await wire.closed).code).toBe(4400);
    await waitUntil(() => graph.toys.readers.size === 0);
    expect(wire.received).toEqual([]);
    expect(graph.toys.plants.get('oak')?.name).toBe('Oak');
  });

  test('ends the open operations even when the client never answers the close frame', async () => {
    const wire = await greet();
    wire.subscribe('a', FOLLOW);
    await waitUntil(() => graph.toys.readers.size === 1);
    wire.socket.pause();
    wire.sendRaw('hello');
    await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
    expect(wire.isClosed()).toBe(false);
  });

  test('closes the socket with 1009 when it is over the limit, and with 1007 when it is not UTF-8', async () => {
    const [large, garbled] = [await greet(), await greet()];
    large.subscribe('a', `{ whoami } # ${'x'.repeat(1_100_000)}`);
    expect((await large.closed).code).toBe(1009);
    garbled.socket.send(Buffer.from([0x22, 0xc3, 0x28, 0x22]), { binary: false });
    expect((await garbled.closed).code).toBe(1007);
  });
});

describe('An id that is in use', () => {
  test.each([
    ['a', 'Subscriber for a already exists'],
    ['an id with spaces, "quotes" and 🏃', 'Subscriber for an id with spaces, "quotes" and 🏃 already exists'],
    ['é'.repeat(60), 'Subscriber already exists'],
    ['x'.repeat(5_000), 'Subscriber already exists'],
  ])('closes the socket with 4409 and a reason that fits: %.20s', async (id, reason) => {
    const wire = await greet();
    wire.subscribe(id, FOLLOW);
    await waitUntil(() => graph.toys.readers.size === 1);
    wire.subscribe(id, rename('Twice'));
    expect(await wire.closed).toEqual({ code: 4409, reason });
    expect(graph.toys.plants.get('oak')?.name).toBe('Oak');
  });

  test('closes the socket with 4409 while a query is in flight, and when both are sent in one write', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    graph.toys.slow = promise;
    const [waiting, hurried] = [await greet(), await greet()];
    waiting.subscribe('a', '{ days { id } }');
    await waiting.ping();
    waiting.subscribe('a', '{ whoami }');
    expect((await waiting.closed).code).toBe(4409);
    hurried.subscribe('a', '{ days { id } }');
    hurried.subscribe('a', FOLLOW);
    expect((await hurried.closed).code).toBe(4409);
    resolve();
    expect([...waiting.received, ...hurried.received]).toEqual([]);
  });
});
