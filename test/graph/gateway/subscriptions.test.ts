import { afterEach, describe, expect, test } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createLocalExecutor } from '../../../services/shared/graphql/local-executor.js';
import { modes, startToyGraph, type ToyAnswer, type ToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { toyToken } from '../../support/graph/toy-subgraphs.js';

let graph: ToyGraph;
afterEach(() => graph.close());

interface Watch {
  events: ToyAnswer[];
  error: unknown;
  isComplete: boolean;
  stop(): void;
}

function watch(client: Client, query: string, variables: Record<string, unknown> = {}): Watch {
  const seen: Watch = { events: [], error: undefined, isComplete: false, stop: () => undefined };
  seen.stop = client.subscribe(
    { query, variables },
    {
      next: (event) => seen.events.push(event as ToyAnswer),
      error: (error) => {
        seen.error = error;
      },
      complete: () => {
        seen.isComplete = true;
      },
    },
  );
  return seen;
}

const entry = (id: string, about = 'fern') => ({ id, text: `text ${id}`, about });

describe.each(modes)('A subscription over WebSocket, with subgraphs %s,', (mode) => {
  test('crosses subgraphs at each event with the token of the connection, and is filtered', async () => {
    graph = await startToyGraph(mode);
    const client = graph.connect({ authorization: toyToken('ana'), acceptLanguage: 'fr' });
    const seen = watch(
      client,
      'subscription ($p: ID) { wrote(about: $p) { cursor viewer entry { text about { name } } } }',
      { p: 'fern' },
    );
    await waitUntil(() => graph.toys.readers.size === 1);
    graph.toys.write(entry('5', 'oak'));
    graph.toys.write(entry('6'));
    await waitUntil(() => seen.events.length === 1);
    expect(seen.events[0]?.data).toMatchObject({
      wrote: { cursor: '6', entry: { text: 'text 6', about: { name: 'Fern' } } },
    });
    expect(JSON.stringify(seen.events[0])).toContain('"viewer":"ana#');
    for (const call of graph.toys.calls) {
      expect(call).toMatchObject({ authorization: toyToken('ana'), acceptLanguage: 'fr' });
    }
  });

  test('creates a context for each event, in every subgraph that it reaches', async () => {
    graph = await startToyGraph(mode);
    const seen = watch(graph.connect(), 'subscription { wrote { entry { about { name } } } }');
    await waitUntil(() => graph.toys.readers.size === 1);
    const before = { ...graph.toys.contexts };
    for (const id of ['1', '2', '3']) graph.toys.write(entry(id));
    await waitUntil(() => seen.events.length === 3);
    expect(graph.toys.contexts).toEqual({ diary: before.diary + 3, garden: before.garden + 3 });
  });

  test('reports an error at its own event and at no later one, and never repeats the data of the previous event', async () => {
    graph = await startToyGraph(mode);
    const seen = watch(graph.connect(), 'subscription { wrote { cursor trouble must } }');
    await waitUntil(() => graph.toys.readers.size === 1);
    graph.toys.write(entry('1'));
    graph.toys.write({ ...entry('2'), trouble: true });
    graph.toys.write({ ...entry('3'), must: null });
    graph.toys.write(entry('4'));
    await waitUntil(() => seen.events.length === 4);
    const [first, second, third, fourth] = seen.events;
    expect(first).toEqual({ data: { wrote: { cursor: '1', trouble: 'none', must: 'present' } } });
    expect(second?.data).toEqual({ wrote: { cursor: '2', trouble: null, must: 'present' } });
    expect(second?.errors).toEqual([
      { message: 'Trouble at this event.', path: ['wrote', 'trouble'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(third?.data).toBeNull();
    expect(third?.errors?.map(({ message, path }) => [message, path])).toEqual([
      ['Unexpected error.', ['wrote', 'must']],
    ]);
    expect(fourth).toEqual({ data: { wrote: { cursor: '4', trouble: 'none', must: 'present' } } });
  });

  test('completes each event: an entity that does not exist nulls only its own position', async () => {
    graph = await startToyGraph(mode);
    const seen = watch(graph.connect(), 'subscription { wrote { entry { id about { name } } } }');
    await waitUntil(() => graph.toys.readers.size === 1);
    graph.toys.write(entry('1', 'unicorn'));
    graph.toys.write(entry('2'));
    await waitUntil(() => seen.events.length === 2);
    expect(seen.events[0]?.data).toEqual({ wrote: { entry: { id: '1', about: null } } });
    expect(seen.events[0]?.errors?.map(({ path }) => path)).toEqual([['wrote', 'entry', 'about', 'name']]);
    expect(seen.events[1]).toEqual({ data: { wrote: { entry: { id: '2', about: { name: 'Fern' } } } } });
  });

  test('does not mix the data of simultaneous events', async () => {
    graph = await startToyGraph(mode);
    const seen = watch(graph.connect(), 'subscription { wrote { cursor entry { id text about { id name } } } }');
    await waitUntil(() => graph.toys.readers.size === 1);
    for (let i = 0; i < 50; i += 1) graph.toys.write(entry(String(i), i % 2 ? 'fern' : 'oak'));
    await waitUntil(() => seen.events.length === 50);
    seen.events.forEach(({ data }, i) => {
      const about = i % 2 ? { id: 'fern', name: 'Fern' } : { id: 'oak', name: 'Oak' };
      expect(data).toEqual({ wrote: { cursor: String(i), entry: { id: String(i), text: `text ${i}`, about } } });
    });
  });

  test('closes its upstream when the client leaves, without waiting for another event', async () => {
    graph = await startToyGraph(mode);
    const client = graph.connect();
    const seen = watch(client, 'subscription { wrote { cursor } }');
    const other = watch(client, 'subscription { flood { cursor } }');
    await waitUntil(() => graph.toys.readers.size === 2);
    expect(graph.gateway.openStreams()).toBe(2);
    seen.stop();
    await waitUntil(() => graph.toys.readers.size === 1 && graph.gateway.openStreams() === 1);
    await client.dispose();
    await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
    expect(other.events).toEqual([]);
  });

  test('that is refused ends with `error`, and leaves the socket and its other operations open', async () => {
    graph = await startToyGraph(mode);
    const client = graph.connect();
    const good = watch(client, 'subscription { wrote { cursor } }');
    const refused = {
      expired: watch(client, 'subscription { wrote(after: "gone") { cursor } }'),
      invalid: watch(client, 'subscription { wrote { nothing } }'),
      syntax: watch(client, 'subscription {'),
      missing: watch(client, 'query ($id: ID!) { plant(id: $id) { id } }'),
      unnamed: watch(client, 'query A { whoami } query B { whoami }'),
      alias: watch(client, '{ __typename: whoami }'),
    };
    await waitUntil(() => Object.values(refused).every(({ error }) => error !== undefined));
    const codes = Object.entries(refused).map(([name, { error }]) => [
      name,
      (error as ToyAnswer['errors'])?.[0]?.extensions?.code,
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      expired: 'CURSOR_EXPIRED',
      invalid: 'GRAPHQL_VALIDATION_FAILED',
      syntax: 'GRAPHQL_PARSE_FAILED',
      missing: 'BAD_USER_INPUT',
      unnamed: 'BAD_USER_INPUT',
      alias: 'GRAPHQL_VALIDATION_FAILED',
    });
    for (const { events } of Object.values(refused)) expect(events).toEqual([]);
    await waitUntil(() => graph.toys.readers.size === 1);
    graph.toys.write(entry('9'));
    await waitUntil(() => good.events.length === 1);
  });

  test('with a slow reader ends with TOO_SLOW, and no other subscription does', async () => {
    graph = await startToyGraph(mode, { unreadEvents: 40 });
    graph.toys.unreadLimit = 40;
    const quick = watch(graph.connect(), 'subscription { wrote { cursor } }');
    const slow = await rawSocket(graph.wsUrl);
    slow.send({ id: 's', type: 'subscribe', payload: { query: 'subscription { flood { entry { text } } }' } });
    await waitUntil(() => graph.toys.readers.size === 2);
    slow.socket.pause();
    const text = 'x'.repeat(100_000);
    for (let i = 0; i < 400 && graph.toys.readers.size === 2; i += 1) {
      graph.toys.write({ id: String(i), text, about: 'fern' });
      await new Promise((resolve) => setImmediate(resolve));
      await waitUntil(() => quick.events.length === i + 1);
    }
    expect(graph.toys.readers.size).toBe(1);
    slow.socket.resume();
    await waitUntil(() => slow.messages.some(({ type }) => type === 'error'));
    const last = slow.messages.at(-1);
    expect(last).toMatchObject({ id: 's', type: 'error', payload: [{ extensions: { code: 'TOO_SLOW' } }] });
    expect(quick.error).toBeUndefined();
    slow.socket.terminate();
  }, 15_000);
});

interface RawSocket {
  socket: WebSocket;
  messages: { type: string; id?: string; payload?: unknown }[];
  closed: { code: number; reason: string } | undefined;
  send(message: unknown): void;
}

async function rawSocket(url: string, payload: object = {}, isAcknowledged = true): Promise<RawSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const raw: RawSocket = {
    socket,
    messages: [],
    closed: undefined,
    send: (message) => socket.send(JSON.stringify(message)),
  };
  socket.on('message', (data) => raw.messages.push(JSON.parse(String(data))));
  socket.on('close', (code, reason) => {
    raw.closed = { code, reason: String(reason) };
  });
  await new Promise((resolve) => socket.once('open', resolve));
  raw.send({ type: 'connection_init', payload });
  if (isAcknowledged) await waitUntil(() => raw.messages.length === 1);
  return raw;
}

describe('A WebSocket', () => {
  test('works as the first request to a cold gateway', async () => {
    graph = await startToyGraph('in process');
    const seen = watch(graph.connect(), '{ whoami }');
    await waitUntil(() => seen.isComplete);
    expect(seen.events).toEqual([{ data: { whoami: 'null' } }]);
  });

  test('carries queries and mutations, each with its own request id', async () => {
    graph = await startToyGraph('in process');
    const client = graph.connect({ authorization: toyToken('ana') });
    const query = watch(client, '{ whoami }');
    const mutation = watch(client, 'mutation { rename(id: "oak", name: "Q") { name } }');
    await waitUntil(() => query.isComplete && mutation.isComplete);
    expect(mutation.events).toEqual([{ data: { rename: { name: 'Q' } } }]);
    expect(new Set(graph.toys.calls.map(({ requestId }) => requestId)).size).toBe(2);
  });

  test('with an invalid token is closed with 4403', async () => {
    graph = await startToyGraph('in process');
    const raw = await rawSocket(graph.wsUrl, { authorization: 'Bearer bad' }, false);
    await waitUntil(() => raw.closed !== undefined);
    expect(raw.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  test('whose token expires receives an error for each open subscription, then 4403', async () => {
    graph = await startToyGraph('in process');
    const raw = await rawSocket(graph.wsUrl, { authorization: toyToken('ana', Date.now() + 300) });
    for (const id of ['a', 'b'])
      raw.send({ id, type: 'subscribe', payload: { query: 'subscription { wrote { cursor } }' } });
    await waitUntil(() => raw.closed !== undefined);
    expect(raw.closed).toEqual({ code: 4403, reason: 'Token expired' });
    expect(raw.messages.slice(1)).toMatchObject([
      { id: 'a', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      { id: 'b', type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    expect(graph.toys.readers.size).toBe(0);
    expect(graph.gateway.openStreams()).toBe(0);
  });

  test('accepts no more operations than the limit', async () => {
    graph = await startToyGraph('in process', { limits: { maxOperationsPerSocket: 2 } });
    const client = graph.connect();
    const [, , third] = [1, 2, 3].map(() => watch(client, 'subscription { wrote { cursor } }'));
    await waitUntil(() => third?.error !== undefined);
    expect(third?.error).toMatchObject([{ extensions: { code: 'TOO_COSTLY' } }]);
    expect(graph.toys.readers.size).toBe(2);
  });

  test('is closed for a message over the limit', async () => {
    graph = await startToyGraph('in process', { limits: { maxBodyBytes: 1000 } });
    const raw = await rawSocket(graph.wsUrl);
    raw.send({ id: 'x', type: 'subscribe', payload: { query: `{ whoami } #${'x'.repeat(2000)}` } });
    await waitUntil(() => raw.closed !== undefined);
    expect(raw.closed?.code).toBe(1009);
  });

  test('is closed with 1001 when the gateway shuts down', async () => {
    graph = await startToyGraph('in process');
    const raw = await rawSocket(graph.wsUrl);
    raw.send({ id: 'a', type: 'subscribe', payload: { query: 'subscription { wrote { cursor } }' } });
    await waitUntil(() => graph.toys.readers.size === 1);
    await graph.gateway.close();
    expect(raw.closed?.code).toBe(1001);
    expect(graph.toys.readers.size).toBe(0);
  });
});

test('The executor of a subgraph ends its source at once, even while an event is awaited', async () => {
  graph = await startToyGraph('in process');
  const [, diary] = graph.toys.subgraphs;
  const { parse } = await import('graphql');
  const call = { authorization: undefined, acceptLanguage: undefined, requestId: 'r' };
  const events = await createLocalExecutor(diary)({
    document: parse('subscription { wrote { cursor } }'),
    context: { call },
  });
  if (!(Symbol.asyncIterator in events)) throw new Error('It must be a stream.');
  const iterator = events[Symbol.asyncIterator]();
  const parked = iterator.next();
  await iterator.return?.();
  expect(await parked).toEqual({ done: true, value: undefined });
  expect(graph.toys.readers.size).toBe(0);
});
