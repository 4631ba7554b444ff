import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startToyGraph, type ToyGraph, waitUntil } from '../../../support/graph/toy-graph.js';
import { toyToken } from '../../../support/graph/toy-subgraphs.js';
import {
  errorCodes,
  openAcknowledgedSocket as greetUp,
  type WebSocketClient,
} from '../../../support/graph/websocket-client.js';

/** The rules of graphql-transport-ws about operations, over raw sockets. */
let graph: ToyGraph;
let wires: WebSocketClient[] = [];
let written = 0;
/** A gate that `days` waits for. */
let gate: PromiseWithResolvers<void>;

beforeAll(async () => {
  graph = await startToyGraph('in process');
});
afterAll(() => graph.close());
beforeEach(() => {
  gate = Promise.withResolvers<void>();
  graph.toys.slow = gate.promise;
});
afterEach(async () => {
  gate.resolve();
  for (const { socket } of wires) socket.terminate();
  wires = [];
  await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
});

async function greet(name?: string): Promise<WebSocketClient> {
  const wire = await greetUp(graph.wsUrl, name ? { authorization: toyToken(name) } : undefined);
  wires.push(wire);
  return wire;
}

const FOLLOW = 'subscription { wrote { cursor } }';
const SLOW = '{ days { id } }';
const streams = (count: number) =>
  waitUntil(() => graph.gateway.openStreams() === count && graph.toys.readers.size > 0);

/** Writes several entries at once, and returns their cursors. */
function write(count: number): string[] {
  const cursors = Array.from({ length: count }, () => `w${++written}`);
  for (const id of cursors) graph.toys.write({ id, text: 't', about: 'fern' });
  return cursors;
}

const next = (id: string, cursor: string) => ({ id, type: 'next', payload: { data: { wrote: { cursor } } } });
const days = { data: { days: [{ id: '1' }, { id: '2' }] } };

describe('A query or a mutation', () => {
  test.each([
    ['a query', '{ plant(id: "fern") { name } }', { data: { plant: { name: 'Fern' } } }],
    [
      'a mutation',
      'mutation { rename(id: "oak", name: "Quercus") { name } }',
      { data: { rename: { name: 'Quercus' } } },
    ],
    ['a query that names itself', 'query One { __typename }', { data: { __typename: 'Query' } }],
  ])('is answered with one next and then complete: %s', async (_, query, payload) => {
    const wire = await greet();
    wire.subscribe('a', query);
    await wire.until((heard) => heard.length === 2);
    await wire.ping();
    expect(wire.received).toEqual([
      { id: 'a', type: 'next', payload },
      { id: 'a', type: 'complete' },
    ]);
  });

  test('with failing fields is answered with a next that contains data and errors', async () => {
    const wire = await greet();
    wire.subscribe('a', '{ whoami plant(id: "fern") { name fails(code: "FORBIDDEN") } }');
    await wire.until((heard) => heard.length === 2);
    expect(wire.received).toEqual([
      {
        id: 'a',
        type: 'next',
        payload: {
          data: { whoami: 'null', plant: { name: 'Fern', fails: null } },
          errors: [{ message: 'It is FORBIDDEN.', path: ['plant', 'fails'], extensions: { code: 'FORBIDDEN' } }],
        },
      },
      { id: 'a', type: 'complete' },
    ]);
  });

  test('accepts variables, an operation name, extensions, and null for each of them', async () => {
    const wire = await greet();
    const query = 'query One($id: ID!) { plant(id: $id) { name } } query Two { whoami }';
    wire.send({
      id: 'a',
      type: 'subscribe',
      payload: { query, variables: { id: 'fern' }, operationName: 'One', extensions: { some: 'thing' } },
    });
    wire.send({
      id: 'b',
      type: 'subscribe',
      payload: { query: '{ whoami }', variables: null, operationName: null, extensions: null },
    });
    await wire.until((heard) => heard.length === 4);
    expect(wire.messagesFor('a')[0]?.payload).toEqual({ data: { plant: { name: 'Fern' } } });
    expect(wire.messagesFor('b')[0]?.payload).toEqual({ data: { whoami: 'null' } });
  });

  test('that its client completes before the answer gets no answer', async () => {
    const wire = await greet();
    wire.subscribe('a', SLOW);
    await wire.ping();
    wire.stop('a');
    wire.subscribe('b', SLOW);
    await wire.ping();
    gate.resolve();
    await wire.until(() => wire.messagesFor('b').length === 2);
    await wire.ping();
    expect(wire.messagesFor('a')).toEqual([]);
  });
});

describe('An operation that is refused before execution', () => {
  const many = Array.from({ length: 60 }, (_, i) => `a${i}: whoami`).join(' ');
  const refused: [string, string, string][] = [
    ['a document that cannot be parsed', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an empty document', '', 'GRAPHQL_PARSE_FAILED'],
    ['a query that is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation that is not valid', 'mutation { rename(id: "oak") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription that is not valid', 'subscription { wrote { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription to two things', 'subscription { wrote { cursor } flood { cursor } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that is missing', 'query ($id: ID!) { plant(id: $id) { id } }', 'BAD_USER_INPUT'],
    ['two operations and no name', 'query A { whoami } query B { whoami }', 'BAD_USER_INPUT'],
    ['what asks for too much', `{ ${many} }`, 'TOO_COSTLY'],
    ['a subscription that its subgraph refuses', 'subscription { wrote(after: "gone") { cursor } }', 'CURSOR_EXPIRED'],
    ['a subscription for others', 'subscription { wrote(about: "private") { cursor } }', 'UNAUTHENTICATED'],
  ];

  test.each(refused)(
    'ends with one error and no complete, and keeps its socket open and its id usable: %s',
    async (_, query, code) => {
      const wire = await greet();
      wire.subscribe('a', query);
      await wire.until((heard) => heard.length > 0);
      await wire.ping();
      expect(wire.received).toEqual([{ id: 'a', type: 'error', payload: expect.any(Array) }]);
      expect(new Set(errorCodes(wire.received[0]?.payload))).toEqual(new Set([code]));
      wire.subscribe('a', '{ whoami }');
      await wire.until((heard) => heard.length === 3);
      expect(wire.received.slice(1).map(({ type }) => type)).toEqual(['next', 'complete']);
    },
  );
});

describe.each([
  ['that is shared', 'shared'],
  ['of its own', 'ana'],
])('A subscription with an upstream %s', (_, viewer) => {
  let wire: WebSocketClient;
  let witness: WebSocketClient;

  /**
   * Waits until a second subscriber of the same stream has received the last event: the first one has been sent it too.
   */
  const witnessed = async (cursors: string[]) => {
    const last = cursors.at(-1);
    await witness.until((heard) => heard.some(({ payload }) => payload?.data.wrote.cursor === last));
    await wire.ping();
  };
  const follow = async (id = 'a') => {
    const before = graph.gateway.openStreams();
    wire.subscribe(id, FOLLOW);
    await streams(before + 1);
  };

  beforeEach(async () => {
    wire = await greet(viewer);
    witness = await greet(viewer);
    witness.subscribe('w', FOLLOW);
    await streams(1);
  });

  test('shares its upstream exactly when its viewer has a visibility', async () => {
    await follow();
    expect(graph.gateway.upstreams()).toBe(viewer === 'shared' ? 1 : 2);
  });

  test('receives each event as next, in order, and complete after the last', async () => {
    await follow();
    const cursors = write(20);
    for (const reader of graph.toys.readers) reader.end();
    await wire.until(() => wire.messagesFor('a').length === 21);
    await wire.ping();
    expect(wire.received).toEqual([...cursors.map((cursor) => next('a', cursor)), { id: 'a', type: 'complete' }]);
  });

  test('receives an error and no complete when its source breaks', async () => {
    await follow();
    const cursors = write(3);
    for (const reader of graph.toys.readers) reader.fail(new Error('the cause is ours alone'));
    await wire.until(() => wire.messagesFor('a').length === 4);
    await wire.ping();
    expect(wire.received).toEqual([
      ...cursors.map((cursor) => next('a', cursor)),
      {
        id: 'a',
        type: 'error',
        payload: [
          {
            message: 'Unexpected error.',
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
          },
        ],
      },
    ]);
  });

  test('receives nothing after its client completed it, not even complete', async () => {
    await follow();
    await witnessed(write(2));
    wire.stop('a');
    await wire.ping();
    await waitUntil(() => graph.gateway.openStreams() === 1 && graph.toys.readers.size === 1);
    await witnessed(write(5));
    expect(wire.received).toHaveLength(2);
  });

  test('receives no event after the server has read complete, even in the middle of events', async () => {
    await follow();
    for (let round = 0; round < 5; round += 1) {
      wire.stop('a');
      write(50);
      await wire.ping();
      const heard = wire.received.length;
      await witnessed(write(10));
      expect(wire.received).toHaveLength(heard);
      await follow();
    }
    expect(new Set(wire.received.map(({ type }) => type))).toEqual(new Set(['next']));
  });

  test('that is completed while it opens receives nothing and is released', async () => {
    wire.subscribe('a', FOLLOW);
    wire.stop('a');
    await wire.ping();
    await waitUntil(() => graph.gateway.openStreams() === 1 && graph.toys.readers.size === 1);
    await witnessed(write(3));
    expect(wire.received).toEqual([]);
  });

  test('that is completed and started again under its id in one write receives each event once', async () => {
    await follow();
    for (let round = 0; round < 5; round += 1) {
      wire.stop('a');
      wire.subscribe('a', FOLLOW);
    }
    await wire.ping();
    await streams(2);
    const cursors = write(3);
    await witnessed(cursors);
    expect(wire.received).toEqual(cursors.map((cursor) => next('a', cursor)));
    wire.stop('a');
    await wire.ping();
    await witnessed(write(2));
    expect(wire.received).toHaveLength(3);
    expect(graph.gateway.openStreams()).toBe(1);
  });

  test('is released when its socket is cut, while open or opening', async () => {
    await follow();
    wire.subscribe('b', FOLLOW);
    await wire.ping();
    wire.socket.terminate();
    await waitUntil(() => graph.gateway.openStreams() === 1 && graph.toys.readers.size === 1);
    const cursors = write(1);
    await witness.until((heard) => heard.some(({ payload }) => payload?.data.wrote.cursor === cursors[0]));
  });

  test('uses the id of its client in all messages, whatever it is', async () => {
    const ids = [
      '1',
      '1:a',
      ':',
      '__proto__',
      'constructor',
      '"',
      '\\',
      '\u2028 é 🏃',
      '{"id":"a"}',
      'x'.repeat(2_000),
    ];
    for (const id of ids) await follow(id);
    const [cursor = ''] = write(1);
    await wire.until((heard) => heard.length === ids.length);
    expect(new Set(wire.received.map(({ id }) => id))).toEqual(new Set(ids));
    for (const id of ids) {
      expect(wire.messagesFor(id)).toEqual([next(id, cursor)]);
      wire.stop(id);
      wire.subscribe(id, '{ nothing }');
    }
    await wire.until((heard) => heard.length === 2 * ids.length);
    for (const id of ids) {
      expect(wire.messagesFor(id)[1]?.type).toBe('error');
      wire.subscribe(id, '{ whoami }');
    }
    await wire.until((heard) => heard.length === 4 * ids.length);
    for (const id of ids)
      expect(
        wire
          .messagesFor(id)
          .slice(2)
          .map(({ type }) => type),
      ).toEqual(['next', 'complete']);
  });
});

describe('Several operations on one socket', () => {
  test('are answered under their own ids, the fast one before the slow one', async () => {
    const wire = await greet('ana');
    wire.subscribe('slow', SLOW);
    wire.subscribe('plants', 'subscription { wrote(about: "fern") { cursor } }');
    wire.subscribe('none', 'subscription { wrote(about: "oak") { cursor } }');
    wire.subscribe('wrong', '{ nothing }');
    wire.subscribe('quick', '{ whoami }');
    await wire.until(() => wire.messagesFor('quick').length === 2 && wire.messagesFor('wrong').length === 1);
    await streams(2);
    const cursors = write(2);
    await wire.until(() => wire.messagesFor('plants').length === 2);
    gate.resolve();
    await wire.until(() => wire.messagesFor('slow').length === 2);
    await wire.ping();
    expect(wire.messagesFor('slow')).toEqual([
      { id: 'slow', type: 'next', payload: days },
      { id: 'slow', type: 'complete' },
    ]);
    expect(wire.messagesFor('plants')).toEqual(cursors.map((cursor) => next('plants', cursor)));
    expect(wire.messagesFor('none')).toEqual([]);
    expect(wire.received.map(({ id }) => id).indexOf('slow')).toBeGreaterThan(
      wire.received.map(({ id }) => id).indexOf('quick'),
    );
  });

  test('end in any order, and complete for an unknown or ended id is ignored', async () => {
    const wire = await greet();
    wire.stop('never');
    wire.subscribe('a', FOLLOW);
    wire.subscribe('b', FOLLOW);
    await streams(2);
    for (const id of ['a', 'a', 'never', '__proto__']) wire.stop(id);
    await wire.ping();
    const [cursor = ''] = write(1);
    await wire.until((heard) => heard.length > 0);
    wire.subscribe('c', '{ whoami }');
    await wire.until(() => wire.messagesFor('c').length === 2);
    wire.stop('c');
    await wire.ping();
    expect(wire.received.slice(0, 1)).toEqual([next('b', cursor)]);
    expect(wire.received).toHaveLength(3);
  });
});

describe('An id that is used again', () => {
  test('after complete and after error starts a new operation, repeatedly and in the same turn', async () => {
    const wire = await greet();
    let left = 50;
    wire.socket.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'next' || type === 'pong' || left === 0) return;
      left -= 1;
      wire.subscribe('a', left % 2 === 0 ? '{ whoami }' : '{ nothing }');
    });
    wire.subscribe('a', '{ whoami }');
    await wire.until((heard) => heard.length === 26 * 2 + 25);
    expect(wire.isClosed()).toBe(false);
  });

  test('after its client completed an in-flight query does not receive the result of that query', async () => {
    const wire = await greet('ana');
    wire.subscribe('a', SLOW);
    await wire.ping();
    wire.stop('a');
    wire.subscribe('a', FOLLOW);
    await streams(1);
    gate.resolve();
    wire.subscribe('b', SLOW);
    await wire.until(() => wire.messagesFor('b').length === 2);
    await wire.ping();
    const [cursor = ''] = write(1);
    await wire.until(() => wire.messagesFor('a').length > 0);
    expect(wire.messagesFor('a')).toEqual([next('a', cursor)]);
    // The new subscription is open under this id: it can be completed, and is then released.
    wire.stop('a');
    await wire.ping();
    await waitUntil(() => graph.toys.readers.size === 0);
  });

  test('after its client completed a query is in use while the new query is in flight', async () => {
    const wire = await greet();
    wire.subscribe('a', SLOW);
    wire.stop('a');
    wire.subscribe('a', SLOW);
    await wire.ping();
    gate.resolve();
    await wire.until((heard) => heard.length === 2);
    await wire.ping();
    expect(wire.received).toEqual([
      { id: 'a', type: 'next', payload: days },
      { id: 'a', type: 'complete' },
    ]);
  });
});
