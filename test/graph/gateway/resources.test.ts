import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createGateway } from '../../../gateway/gateway.js';
import { createLocalExecutor, type SubgraphExecutor } from '../../../services/shared/graphql/local-executor.js';
import { serveSubgraph } from '../../../services/shared/graphql/subgraph-server.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { startToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { createToys, type ToyContext, type Toys, verifyToy } from '../../support/graph/toy-subgraphs.js';

const log = createLogger('silent', 'toys');
afterEach(() => {
  jest.restoreAllMocks();
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

test('A gateway leaves no signal listeners behind', async () => {
  const count = () => process.listenerCount('SIGTERM') + process.listenerCount('SIGINT');
  const before = count();
  const graph = await startToyGraph('in process');
  expect(count()).toBe(before);
  await graph.close();
});

test('A gateway without an executor for each subgraph does not start', async () => {
  const toys = createToys();
  const [garden] = toys.subgraphs;
  const executor = createLocalExecutor(garden);
  const start = (supergraph: string, subgraphs: Record<string, SubgraphExecutor>) =>
    createGateway({ supergraph, subgraphs, verify: verifyToy, log });
  await expect(start(toys.supergraph, { garden: executor })).rejects.toThrow('"diary" that has no executor');
  // Only loading the schema detects this: a gateway that listens before that would fail at its first client.
  const unplannable = toys.supergraph.replaceAll('graph: DIARY', 'graph: NOWHERE');
  await expect(start(unplannable, { garden: executor, diary: executor })).rejects.toThrow('NOWHERE');
});

/** Counts requests and contexts that are not garbage collected, with weak references. */
function watched(toys: Toys) {
  const seen: WeakRef<object>[] = [];
  const executors = toys.subgraphs.map((subgraph): SubgraphExecutor => {
    const contextFor = async (call: ToyContext['call']) => {
      const context = await subgraph.contextFor(call);
      seen.push(new WeakRef(context));
      return context;
    };
    const executor = createLocalExecutor({ name: subgraph.name, schema: subgraph.schema, contextFor });
    return (request) => {
      seen.push(new WeakRef(request));
      return executor(request);
    };
  });
  const alive = () => seen.filter((ref) => ref.deref() !== undefined).length;
  return { executors, seen, alive };
}

test('A long-lived subscription retains no delivered events', async () => {
  const toys = createToys();
  const { executors, seen, alive } = watched(toys);
  const [garden, diary] = executors as [SubgraphExecutor, SubgraphExecutor];
  const gateway = await createGateway({
    supergraph: toys.supergraph,
    subgraphs: { garden, diary },
    verify: verifyToy,
    log,
  });
  const query = 'subscription { wrote { entry { about { name } } } }';
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await gateway.fetch(new Request('http://toy/graphql', { method: 'POST', headers, body }));
  const reader = response.body?.getReader();
  await reader?.read();
  for (let i = 0; i < 200; i += 1) {
    toys.write({ id: String(i), text: 't', about: 'fern' });
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('Fern');
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
  expect(seen.length).toBeGreaterThan(600);
  expect(alive()).toBeLessThan(20);
  await reader?.cancel();
  await gateway.close();
});

test('A slow reader of server-sent events ends with TOO_SLOW', async () => {
  const graph = await startToyGraph('in process', { limits: { unreadFrames: 40 } });
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { flood { entry { text } } }' }),
  });
  await waitUntil(() => graph.toys.readers.size === 1);
  const text = 'x'.repeat(200_000);
  for (let i = 0; i < 400 && graph.toys.readers.size === 1; i += 1) {
    graph.toys.write({ id: String(i), text, about: 'fern' });
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(graph.toys.readers.size).toBe(0);
  expect((await response.text()).slice(-400)).toContain('"code":"TOO_SLOW"');
  await graph.close();
}, 15_000);

test('A socket whose client sends but does not read is terminated before its answers pile up', async () => {
  const graph = await startToyGraph('in process', { limits: { maxBufferedBytes: 200_000 } });
  const socket = new WebSocket(graph.wsUrl, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  const isClosed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { much: 'x'.repeat(100_000) } });
  for (let i = 0; i < 300; i += 1) {
    socket.send(ping);
    if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  socket.resume();
  expect(await isClosed).toBe(1006);
  await graph.close();
}, 15_000);

test('The bytes that wait for a slow socket stay bounded, and its subscription closes its upstream', async () => {
  const graph = await startToyGraph('in process', { limits: { unreadBytes: 300_000 } });
  let highest = 0;
  const send = WebSocket.prototype.send;
  jest.spyOn(WebSocket.prototype, 'send').mockImplementation(function (this: WebSocket, ...args: unknown[]) {
    Reflect.apply(send, this, args);
    highest = Math.max(highest, this.bufferedAmount);
  } as typeof send);
  const socket = new WebSocket(graph.wsUrl, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await new Promise((resolve) => socket.once('message', resolve));
  socket.send(
    JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { flood { entry { text } } }' } }),
  );
  await waitUntil(() => graph.toys.readers.size === 1);
  socket.pause();
  const text = 'x'.repeat(100_000);
  for (let i = 0; i < 300; i += 1) {
    graph.toys.write({ id: String(i), text, about: 'fern' });
    if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(highest).toBeGreaterThan(0);
  expect(highest).toBeLessThan(500_000);
  expect(graph.toys.readers.size).toBe(0);
  socket.terminate();
  await graph.close();
});

test('A subgraph in its own process reveals no trace, cause or stack', async () => {
  const toys = createToys();
  const server = await serveSubgraph(toys.subgraphs[0], { port: 0, host: '127.0.0.1', log });
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' };
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as object;
  };
  expect(await ask('{ plant(id: "fern") { name } }')).toEqual({ data: { plant: { name: 'Fern' } } });
  expect(await ask('{ boom }')).toEqual({
    data: { boom: null },
    errors: [{ message: 'Unexpected error.', path: ['boom'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  await server.close();
});

test('A subgraph in its own process verifies the token again', async () => {
  const toys = createToys();
  const server = await serveSubgraph(toys.subgraphs[0], { port: 0, host: '127.0.0.1', log });
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer forged' },
    body: JSON.stringify({ query: '{ whoami }' }),
  });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(toys.contexts.garden).toBe(0);
  await server.close();
});
