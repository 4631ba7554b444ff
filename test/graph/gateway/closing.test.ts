import { Agent, request } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { serveSubgraph } from '../../../services/shared/graphql/subgraph-server.js';
import { createLogger } from '../../../services/shared/telemetry/logger.js';
import { startToyGraph, type ToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { createToys } from '../../support/graph/toy-subgraphs.js';

let graph: ToyGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

interface Heard {
  type: string;
  id?: string;
  payload?: { data?: unknown };
}

/** A raw socket for graphql-transport-ws. */
async function speak(url: string) {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const heard: Heard[] = [];
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  socket.on('message', (data) => heard.push(JSON.parse(String(data)) as Heard));
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (message: object) => socket.send(JSON.stringify(message));
  say({ type: 'connection_init' });
  await waitUntil(() => heard.length === 1);
  const ask = (id: string, query: string) => say({ id, type: 'subscribe', payload: { query } });
  return { socket, heard: () => heard.slice(1), closed, ask };
}

const FOLLOW = 'subscription { wrote { cursor } }';
const SLOW = '{ days { id } }';
const goingAway = { code: 1001, reason: expect.stringContaining('`after` set to the last cursor received') };

describe('A gateway that shuts down', () => {
  test('answers in-flight operations on a WebSocket before it closes the socket with 1001', async () => {
    graph = await startToyGraph('in process', { drainMs: 5_000 });
    const { toys, gateway, wsUrl } = graph;
    const slow = Promise.withResolvers<void>();
    toys.slow = slow.promise;
    const [busy, idle] = [await speak(wsUrl), await speak(wsUrl)];
    busy.ask('live', FOLLOW);
    busy.ask('slow', SLOW);
    idle.ask('live', FOLLOW);
    await waitUntil(() => toys.readers.size === 2 && toys.contexts.diary === 3);
    const closing = gateway.close();
    expect(await idle.closed).toEqual(goingAway);
    // A new operation is not started during shutdown: it would be cut off, and its client sends it again elsewhere.
    busy.ask('late', 'mutation { rename(id: "oak", name: "Late") { name } }');
    toys.write({ id: '1', text: 'still live', about: 'fern' });
    await waitUntil(() => busy.heard().length === 1);
    slow.resolve();
    expect(await busy.closed).toEqual(goingAway);
    await closing;
    expect(busy.heard()).toEqual([
      { id: 'live', type: 'next', payload: { data: { wrote: { cursor: '1' } } } },
      { id: 'slow', type: 'next', payload: { data: { days: [{ id: '1' }, { id: '2' }] } } },
      { id: 'slow', type: 'complete' },
    ]);
    // A subscription that will be resumed elsewhere gets no complete.
    expect(idle.heard()).toEqual([]);
    expect(toys.plants.get('oak')?.name).toBe('Oak');
    expect(toys.readers.size).toBe(0);
  });

  test('waits for operations that never end for the drain period, and no longer', async () => {
    graph = await startToyGraph('in process', { drainMs: 300 });
    const { toys, gateway, wsUrl } = graph;
    toys.slow = new Promise(() => undefined);
    const stuck = await speak(wsUrl);
    stuck.ask('slow', SLOW);
    await waitUntil(() => toys.contexts.diary === 1);
    const began = performance.now();
    await gateway.close();
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    expect((await stuck.closed).code).toBe(1006);
  });

  test('ends event streams so that their clients reconnect', async () => {
    graph = await startToyGraph('in process');
    const { gateway, url } = graph;
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const stream = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: FOLLOW }) });
    await waitUntil(() => gateway.openStreams() === 1);
    await gateway.close();
    const text = await stream.text();
    expect(text).toContain(': Going away: reconnect');
    expect(text).not.toContain('complete');
  });
});

describe('A subgraph in its own process that shuts down', () => {
  const log = createLogger('silent', 'toys');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  afterEach(() => agent.destroy());

  /** Sends one POST on a kept-alive connection; returns the status and the connection header of the response. */
  const post = (port: number, query: string) =>
    new Promise<{ status: number | undefined; connection: string | undefined; body: string }>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const path = '/graphql';
      const asked = request({ port, host: '127.0.0.1', path, method: 'POST', agent, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => {
          body += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection, body }));
      });
      asked.once('error', reject);
      asked.end(JSON.stringify({ query }));
    });

  const serve = (acceptMs: number) => {
    const toys = createToys();
    const [, diary] = toys.subgraphs;
    return serveSubgraph(diary, { port: 0, host: '127.0.0.1', log, drainMs: 5_000, acceptMs }).then((server) => ({
      toys,
      server,
    }));
  };

  test('answers in-flight requests, ends subscriptions with 1001, and then stops listening', async () => {
    const { toys, server } = await serve(0);
    const slow = Promise.withResolvers<void>();
    toys.slow = slow.promise;
    const live = await speak(`ws://127.0.0.1:${server.port}/graphql`);
    live.ask('live', FOLLOW);
    const asked = post(server.port, SLOW);
    await waitUntil(() => toys.readers.size === 1 && toys.contexts.diary === 2);
    const closing = server.close();
    expect(await live.closed).toEqual(goingAway);
    slow.resolve();
    expect(await asked).toMatchObject({ status: 200, body: expect.stringContaining('"days"') });
    await closing;
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
    expect(toys.readers.size).toBe(0);
  });

  test('answers requests on idle and new connections with connection: close during the accept period', async () => {
    const { server } = await serve(2_000);
    expect(await post(server.port, SLOW)).toMatchObject({ status: 200, connection: 'keep-alive' });
    const closing = server.close();
    for (const _connection of ['the one that lay idle', 'a new one'])
      expect(await post(server.port, SLOW)).toMatchObject({ status: 200, connection: 'close' });
    await closing;
    await expect(post(server.port, SLOW)).rejects.toThrow('ECONNREFUSED');
  });
});
