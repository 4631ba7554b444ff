import { afterEach, describe, expect, test } from '@jest/globals';
import type { GatewayProbe, OperationEnd } from '../../../gateway/telemetry.js';
import { modes, startToyGraph, type ToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { toyToken } from '../../support/graph/toy-subgraphs.js';

let graph: ToyGraph;
afterEach(() => graph.close());

/** Returns a probe that records all calls. */
function recordingProbe() {
  const told = {
    operations: [] as OperationEnd[],
    delays: [] as number[],
    ended: [] as string[],
    routes: [] as string[],
  };
  const probe: GatewayProbe = {
    operationEnded: (end) => void told.operations.push(end),
    delivered: (afterMs) => void told.delays.push(afterMs),
    streamFailed: (code) => void told.ended.push(code),
    requestAnswered: ({ route, status }) => void told.routes.push(`${route} ${status}`),
  };
  const outcomes = () =>
    told.operations.map(({ type, code, limit }) => [type, code, ...(limit ? [limit] : [])].join(' '));
  return { probe, told, outcomes };
}

const FOLLOW = 'subscription ($after: String) { wrote(after: $after) { cursor } }';

function watch(name: string, variables: object = {}, expiresAt?: number) {
  const seen: { cursors: string[]; isOver: boolean; stop(): void } = {
    cursors: [],
    isOver: false,
    stop: () => undefined,
  };
  const end = () => {
    seen.isOver = true;
  };
  const sink = {
    next: ({ data }: { data?: unknown }) =>
      void seen.cursors.push((data as { wrote: { cursor: string } }).wrote.cursor),
    error: () => end(),
    complete: () => end(),
  };
  const client = graph.connect({ authorization: toyToken(name, expiresAt) });
  seen.stop = client.subscribe({ query: FOLLOW, variables: variables as Record<string, unknown> }, sink);
  return seen;
}

const write = (id: string, agoMs: number) =>
  graph.toys.write({ id, text: id, about: 'fern', happenedAt: Date.now() - agoMs });

describe.each(modes)('With subgraphs %s, the probe', (mode) => {
  test('receives one delivery per event with its delay, however many subscribers share it, and none for replayed events', async () => {
    const { probe, told } = recordingProbe();
    graph = await startToyGraph(mode, { probe });
    const all = [0, 1, 2].map(() => watch('shared1'));
    await waitUntil(() => graph.gateway.openStreams() === 3 && graph.toys.readers.size === 1);
    expect(graph.gateway.upstreams()).toBe(1);
    write('1', 500);
    await waitUntil(() => all.every(({ cursors }) => cursors.length === 1));
    expect(told.delays).toHaveLength(1);
    expect(told.delays[0]).toBeGreaterThanOrEqual(500);
    expect(told.delays[0]).toBeLessThan(2500);
    for (const one of all) one.stop();
    await waitUntil(() => graph.toys.readers.size === 0);

    write('2', 0);
    const back = watch('shared1', { after: '1' });
    await waitUntil(() => back.cursors.length === 1);
    expect(told.delays).toHaveLength(1);
    write('3', 0);
    await waitUntil(() => back.cursors.length === 2);
    expect(back.cursors).toEqual(['2', '3']);
    expect(told.delays).toHaveLength(2);
  });

  test('receives a delay of 0 for an event whose time lies in the future', async () => {
    const { probe, told } = recordingProbe();
    graph = await startToyGraph(mode, { probe });
    const one = watch('shared1');
    await waitUntil(() => graph.toys.readers.size === 1);
    write('1', -60_000);
    await waitUntil(() => one.cursors.length === 1);
    expect(told.delays).toEqual([0]);
  });

  test('receives the outcome of each operation, over HTTP and WebSocket', async () => {
    const { probe, told, outcomes } = recordingProbe();
    graph = await startToyGraph(mode, { probe });
    await graph.ask('{ plant(id: "fern") { name } }');
    await graph.ask('{ plant(id: "fern") { broken } }');
    await graph.ask('{ secret }');
    await graph.ask(
      '{ plant(id: "fern") { neighbour { neighbour { neighbour { neighbour { neighbour { name } } } } } } }',
    );
    await graph.ask(`{ ${Array.from({ length: 60 }, (_, at) => `a${at}: __typename`).join(' ')} }`);
    await graph.ask('{ whoami }', { token: 'Bearer bad' });
    const client = graph.connect();
    const refused = client.iterate({ query: 'subscription { wrote(about: "private") { cursor } }' });
    await expect(refused.next()).rejects.toBeDefined();
    expect(outcomes()).toEqual([
      'query OK',
      'query INTERNAL_SERVER_ERROR',
      'query FORBIDDEN',
      'query OK',
      'unknown TOO_COSTLY maxAliases',
      'unknown UNAUTHENTICATED',
      // Over the network, the subscription is open before its subgraph has answered, and ends afterwards.
      mode === 'in process' ? 'subscription UNAUTHENTICATED' : 'subscription OK',
    ]);
    expect(told.ended).toEqual(mode === 'in process' ? [] : ['UNAUTHENTICATED']);
    expect(told.routes).toEqual([...Array(5).fill('/graphql 200'), '/graphql 401']);
    expect(told.operations.every(({ type, ms }) => type === 'unknown' || ms > 0)).toBe(true);
  });

  test('receives a failure for a subscription that ends with its token, and none for one that its client ends', async () => {
    const { probe, told } = recordingProbe();
    graph = await startToyGraph(mode, { probe });
    const leaves = watch('bea');
    await waitUntil(() => graph.gateway.openStreams() === 1);
    leaves.stop();
    await waitUntil(() => graph.gateway.openStreams() === 0);
    const expires = watch('ana', {}, Date.now() + 1200);
    await waitUntil(() => expires.isOver);
    expect(told.ended).toEqual(['UNAUTHENTICATED']);
  });

  test('receives requests by route name only, whatever their path', async () => {
    const { probe, told } = recordingProbe();
    const route = { prefix: '/invitations/', handle: async () => new Response('no', { status: 404 }) };
    graph = await startToyGraph(mode, { probe, routes: [route] });
    const at = (path: string) => fetch(new URL(path, graph.url));
    await at('/invitations/a-secret?and=another');
    await at('/healthz');
    await at('/somewhere/else');
    expect(told.routes).toEqual(['/invitations/ 404', '/healthz 200', 'other 404']);
  });
});
