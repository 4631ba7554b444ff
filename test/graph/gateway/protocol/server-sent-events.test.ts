import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Events, openEvents } from '../../../support/graph/sse-client.js';
import { startToyGraph, type ToyGraph, waitUntil } from '../../../support/graph/toy-graph.js';
import { toyToken } from '../../../support/graph/toy-subgraphs.js';
import { errorCodes } from '../../../support/graph/websocket-client.js';

/** GraphQL over server-sent events in distinct connections mode, as its PROTOCOL.md specifies. */
let graph: ToyGraph;
let open: Events[] = [];
let written = 0;

beforeAll(async () => {
  graph = await startToyGraph('in process', { heartbeatMs: 40 });
});
afterAll(() => graph.close());
afterEach(async () => {
  for (const events of open) events.leave();
  open = [];
  await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
});

const FOLLOW = 'subscription { wrote { cursor } }';
const eventsType = 'text/event-stream';
const graphqlType = 'application/graphql-response+json';
const jsonType = 'application/json';
const complete = { event: 'complete', data: '' };

interface Asked {
  query: string;
  variables?: object;
  operationName?: string;
}

async function keep(events: Promise<Events>): Promise<Events> {
  open.push(await events);
  return events;
}

const post = (asked: Asked, headers: Record<string, string> = {}): Promise<Events> =>
  keep(
    openEvents(graph.url, {
      method: 'POST',
      headers: { accept: eventsType, 'content-type': jsonType, ...headers },
      body: JSON.stringify(asked),
    }),
  );

function get({ query, variables, operationName }: Asked, headers: Record<string, string> = {}): Promise<Events> {
  const url = new URL(graph.url);
  url.searchParams.set('query', query);
  if (variables) url.searchParams.set('variables', JSON.stringify(variables));
  if (operationName) url.searchParams.set('operationName', operationName);
  return keep(openEvents(url, { headers: { accept: eventsType, ...headers } }));
}

const streams = (count: number) =>
  waitUntil(() => graph.gateway.openStreams() === count && graph.toys.readers.size > 0);

function write(count: number, text = 't'): string[] {
  const cursors = Array.from({ length: count }, () => `e${++written}`);
  for (const id of cursors) graph.toys.write({ id, text, about: 'fern' });
  return cursors;
}

const nexts = (events: Events) => events.blocks().filter(({ comment }) => comment === undefined);

describe.each([
  ['POST', post],
  ['GET', get],
])('An event stream requested with %s', (_, ask) => {
  test('has headers that forbid caching and buffering', async () => {
    const { response } = await ask({ query: FOLLOW });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': '*',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
  });

  test('sends each event as next, and complete with empty data at the end, byte for byte', async () => {
    const events = await ask({ query: FOLLOW });
    await streams(1);
    const [one, two] = write(2);
    for (const reader of graph.toys.readers) reader.end();
    await events.ended;
    expect(events.text().replaceAll(':\n\n', '')).toBe(
      `event: next\ndata: {"data":{"wrote":{"cursor":"${one}"}}}\n\n` +
        `event: next\ndata: {"data":{"wrote":{"cursor":"${two}"}}}\n\n` +
        'event: complete\ndata: \n\n',
    );
  });

  test('accepts variables and an operation name', async () => {
    const query = 'subscription A($about: ID) { wrote(about: $about) { cursor } } query B { whoami }';
    const events = await ask({ query, operationName: 'A', variables: { about: 'oak' } });
    await streams(1);
    write(1);
    graph.toys.write({ id: 'of the oak', text: 't', about: 'oak' });
    await events.until((blocks) => blocks.some(({ event }) => event === 'next'));
    expect(events.answers()).toEqual([{ data: { wrote: { cursor: 'of the oak' } } }]);
  });

  test('answers a query with one next and complete', async () => {
    const events = await ask({ query: '{ plant(id: "fern") { name fails(code: "FORBIDDEN") } }' });
    await events.ended;
    expect(nexts(events)).toEqual([{ event: 'next', data: expect.any(String) }, complete]);
    expect(events.answers()).toMatchObject([
      { data: { plant: { name: 'Fern', fails: null } }, errors: [{ path: ['plant', 'fails'] }] },
    ]);
  });

  test.each([
    ['that cannot be parsed', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['that is not valid', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['whose variable is missing', { query: 'query ($id: ID!) { plant(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    ['whose name is not there', { query: '{ whoami }', operationName: 'Other' }, 'BAD_USER_INPUT'],
    ['that asks for too much', { query: `{ ${'whoami '.repeat(40)} }` }, 'TOO_COSTLY'],
    ['that its subgraph refuses', { query: 'subscription { wrote(after: "gone") { cursor } }' }, 'CURSOR_EXPIRED'],
  ])(
    'reports a refused operation inside the stream, since EventSource reads nothing else: one %s',
    async (__, asked, code) => {
      const events = await ask(asked);
      await events.ended;
      expect(events.response.status).toBe(200);
      expect(events.response.headers.get('content-type')).toContain(eventsType);
      expect(nexts(events)).toEqual([{ event: 'next', data: expect.any(String) }, complete]);
      const [answer] = events.answers();
      expect(answer).not.toHaveProperty('data');
      expect(errorCodes(answer ?? {})[0]).toBe(code);
    },
  );
});

describe('A request for an event stream', () => {
  test('accepts a mutation with POST and never with GET', async () => {
    const query = 'mutation { rename(id: "oak", name: "Streamed") { name } }';
    const refused = await get({ query });
    await refused.ended;
    expect([refused.response.status, refused.response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(graph.toys.plants.get('oak')?.name).toBe('Oak');
    const done = await post({ query });
    await done.ended;
    expect(done.answers()).toEqual([{ data: { rename: { name: 'Streamed' } } }]);
    expect(nexts(done).at(-1)).toEqual(complete);
  });

  test.each([
    ['a body that is no JSON', { body: '{' }, 400],
    ['a body that is no object', { body: '[]' }, 400],
    ['no query', { body: '{}' }, 400],
    ['variables that are no object', { body: '{"query":"{ whoami }","variables":"x"}' }, 400],
    ['another media type', { headers: { 'content-type': 'text/plain' } }, 415],
    ['another method', { method: 'PUT' }, 405],
    ['a bad token', { headers: { 'content-type': jsonType, authorization: 'Bearer bad' } }, 401],
    ['too large a body', { body: JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}` }) }, 413],
  ])('that is malformed gets a status and a document, since no stream was opened: %s', async (_, init, status) => {
    const headers = { accept: eventsType, 'content-type': jsonType, ...('headers' in init ? init.headers : {}) };
    const response = await fetch(graph.url, { method: 'POST', body: '{"query":"{ whoami }"}', ...init, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(jsonType);
    expect(await response.json()).toEqual({ errors: [expect.objectContaining({ message: expect.any(String) })] });
  });

  const whoami = '{ whoami }';
  const wrong = '{ nothing }';
  test.each([
    [eventsType, whoami, 200, eventsType],
    [eventsType, FOLLOW, 200, eventsType],
    [`${jsonType}, ${eventsType}`, whoami, 200, jsonType],
    [`${jsonType}, ${eventsType}`, FOLLOW, 200, eventsType],
    [`${eventsType}, ${graphqlType}`, whoami, 200, graphqlType],
    [`${eventsType}, ${graphqlType}`, wrong, 400, graphqlType],
    ['Text/Event-Stream;charset=utf-8', FOLLOW, 200, eventsType],
    [`${eventsType};q=0.5, */*;q=0.1`, FOLLOW, 200, eventsType],
    [`${eventsType};q=0, ${jsonType}`, FOLLOW, 406, jsonType],
    [`${jsonType};q=0.1, ${graphqlType};q=0.9`, whoami, 200, graphqlType],
    [`${graphqlType};q=0.1, ${jsonType}`, wrong, 200, jsonType],
    [`${graphqlType}; q=0, ${jsonType}; q=0.3`, wrong, 200, jsonType],
    [graphqlType, FOLLOW, 406, graphqlType],
    ['*/*', FOLLOW, 406, jsonType],
    ['application/*', whoami, 200, jsonType],
    ['text/html', whoami, 406, jsonType],
    [`${jsonType};q=0`, whoami, 406, jsonType],
  ])(
    'that accepts %s and requests %s gets status %d with %s, by GET and by POST',
    async (accept, query, status, type) => {
      for (const ask of [post, get]) {
        const { response, leave } = await ask({ query }, { accept });
        expect([response.status, response.headers.get('content-type')]).toEqual([status, `${type}; charset=utf-8`]);
        leave();
      }
    },
  );
});

describe.each([
  ['that is shared', 'shared'],
  ['of its own', 'ana'],
])('An event stream with an upstream %s', (_, viewer) => {
  const headers = { authorization: toyToken(viewer) };

  test('ends for a client that leaves, which closes its upstream, and for no other client', async () => {
    const [leaving, staying] = [await post({ query: FOLLOW }, headers), await get({ query: FOLLOW }, headers)];
    await streams(2);
    leaving.leave();
    await waitUntil(() => graph.gateway.openStreams() === 1 && graph.toys.readers.size === 1);
    const cursors = write(3);
    await staying.until((blocks) => blocks.filter(({ event }) => event === 'next').length === 3);
    expect(staying.answers()).toEqual(cursors.map((cursor) => ({ data: { wrote: { cursor } } })));
    expect(leaving.answers()).toEqual([]);
  });

  test('releases its upstream when the client leaves while it opens', async () => {
    const asked = graph.toys.contexts.diary;
    const leaving = Array.from({ length: 20 }, () => {
      const gone = new AbortController();
      const body = JSON.stringify({ query: FOLLOW });
      const headed = { accept: eventsType, 'content-type': jsonType, ...headers };
      const answer = fetch(graph.url, { method: 'POST', headers: headed, body, signal: gone.signal });
      return { gone, answer: answer.catch(() => undefined) };
    });
    await waitUntil(() => graph.toys.contexts.diary > asked);
    for (const { gone } of leaving) gone.abort();
    await Promise.all(leaving.map(({ answer }) => answer));
    await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
  });

  test('sends heartbeat comments before and between events', async () => {
    const events = await post({ query: FOLLOW }, headers);
    const signs = (count: number) =>
      events.until((blocks) => blocks.filter(({ comment }) => comment === '').length >= count);
    await signs(3);
    const cursors = write(2);
    await events.until((blocks) => blocks.some(({ data }) => data?.includes(cursors[1] ?? '')));
    await signs(events.blocks().length + 1);
    expect(events.text()).toMatch(/^:\n\n/);
    expect(events.answers()).toHaveLength(2);
  });

  test('reports the error of a broken source in a last next, and then complete', async () => {
    const events = await post({ query: FOLLOW }, headers);
    await streams(1);
    write(1);
    for (const reader of graph.toys.readers) reader.fail(new Error('the cause is ours alone'));
    await events.ended;
    expect(nexts(events).map(({ event }) => event)).toEqual(['next', 'next', 'complete']);
    expect(errorCodes(events.answers()[1] ?? {})).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(events.text()).not.toContain('ours alone');
  });

  test('ends with UNAUTHENTICATED and complete when its token expires', async () => {
    const authorization = toyToken(viewer, Date.now() + 250);
    const events = await post({ query: FOLLOW }, { authorization });
    await events.ended;
    expect(nexts(events)).toEqual([{ event: 'next', data: expect.any(String) }, complete]);
    expect(errorCodes(events.answers()[0] ?? {})).toEqual(['UNAUTHENTICATED']);
  });

  test('keeps each event on one line of data, whatever it contains', async () => {
    const events = await post({ query: 'subscription { wrote { entry { text } } }' }, headers);
    await streams(1);
    const text = 'one\ntwo\r\nthree\u2028four\n\nevent: complete\ndata: \n\n🏃';
    write(1, text);
    await events.until((blocks) => blocks.some(({ event }) => event === 'next'));
    expect(events.answers()).toEqual([{ data: { wrote: { entry: { text } } } }]);
    expect(nexts(events)).toHaveLength(1);
  });
});

test('An event stream that opens during shutdown ends at once so that its client reconnects, and does not delay the shutdown', async () => {
  const asked = Promise.withResolvers<void>();
  const verified = Promise.withResolvers<null>();
  const closing = await startToyGraph('in process', {
    drainMs: 9_000,
    verify: () => {
      asked.resolve();
      return verified.promise;
    },
  });
  const body = JSON.stringify({ query: FOLLOW });
  const headers = { accept: eventsType, 'content-type': jsonType };
  const opening = openEvents(closing.url, { method: 'POST', headers, body });
  await asked.promise;
  const began = performance.now();
  const closed = closing.gateway.close();
  verified.resolve(null);
  const events = await opening;
  await Promise.all([events.ended, closed]);
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(events.blocks().at(-1)?.comment).toContain('subscribe with `after` set to the last cursor received');
  expect(events.text()).not.toContain('complete');
  expect(closing.toys.readers.size).toBe(0);
  await closing.close();
});
