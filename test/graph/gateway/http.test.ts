import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-sse';
import { startToyGraph, type ToyGraph, waitUntil } from '../../support/graph/toy-graph.js';
import { toyToken } from '../../support/graph/toy-subgraphs.js';

let graph: ToyGraph;
const specType = 'application/graphql-response+json';

beforeAll(async () => {
  graph = await startToyGraph('in process', {
    heartbeatMs: 30,
    routes: [
      { prefix: '/auth/', handle: async (request) => Response.json({ sent: await request.text() }, { status: 201 }) },
      {
        matches: (request) => request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html'),
        handle: async () => new Response('<h1>page</h1>', { headers: { 'content-type': 'text/html' } }),
      },
    ],
  });
});
afterAll(() => graph.close());

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(graph.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });
}

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
  return errors?.[0]?.extensions?.code;
}

describe('GraphQL over HTTP', () => {
  test('answers the introspection query of GraphQL tools', async () => {
    const response = await post({
      query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }),
    });
    expect(response.status).toBe(200);
    expect(Object.keys((await response.json()) as object)).toEqual(['data']);
  });

  test('reads a body that begins with a byte order mark, and sends a content-length', async () => {
    const answer = await post(`\ufeff${JSON.stringify({ query: '{ whoami }' })}`);
    const text = await answer.text();
    expect([answer.status, Object.keys(JSON.parse(text))]).toEqual([200, ['data']]);
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });

  test('allows any origin, and answers preflight requests', async () => {
    const preflight = await fetch(graph.url, { method: 'OPTIONS', headers: { origin: 'https://a.example' } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const answer = await post({ query: '{ whoami }' }, { origin: 'https://a.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('rejects mutations over GET, and other HTTP methods', async () => {
    const url = new URL(graph.url);
    url.searchParams.set('query', 'mutation { rename(id: "oak", name: "no") { id } }');
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(graph.url, { method: 'DELETE' })).status).toBe(405);
    expect(graph.toys.plants.get('oak')?.name).toBe('Oak');
  });

  test('answers 401 with UNAUTHENTICATED to an invalid or expired token', async () => {
    for (const authorization of ['Bearer bad', toyToken('ana', Date.now() - 1)]) {
      const response = await post({ query: '{ whoami }' }, { authorization });
      expect(response.status).toBe(401);
      expect(await codeOf(response)).toBe('UNAUTHENTICATED');
    }
  });

  test('answers 413 with a GraphQL error to a body over the limit, and stays usable', async () => {
    const body = `{"query":"{ whoami } #${'x'.repeat(1_100_000)}"}`;
    const response = await post(body);
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
    const chunks = new Blob([body]).stream();
    const chunked = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
    expect((await post({ query: '{ whoami }' })).status).toBe(200);
  });

  test.each([
    ['nesting', `{ plant(id: "fern") ${'{ neighbour '.repeat(500)} { id } ${'}'.repeat(500)} }`],
    ['nesting beyond the stack', `${'{ plant '.repeat(200_000 / 8)}`],
    ['tokens', `{ ${'whoami '.repeat(6000)} }`],
    ['aliases', `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: whoami`).join(' ')} }`],
    [
      'root fields',
      `{ ...f ...g } fragment f on Query { ${'whoami '.repeat(20)} } fragment g on Query { ${'boom '.repeat(20)} }`,
    ],
    ['pages of pages', '{ plants(first: 1000) { entries { id text } } days(first: 100000) { id } }'],
    ['pages of pages by default', 'query ($n: Int = 100000) { days(first: $n) { id } }'],
    [
      'fragments that spread twice as many each',
      `{ plant(id: "fern") { ...f0 } } ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Plant { ${i < 29 ? `neighbour { ...f${i + 1} } n${i}: neighbour { ...f${i + 1} }` : 'id'} }`).join(' ')}`,
    ],
  ])('rejects too much of %s with TOO_COSTLY before planning', async (_, query) => {
    const response = await post({ query }, { accept: specType });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('TOO_COSTLY');
  });

  test('reports a cycle of fragments as a validation error', async () => {
    const query = '{ plant(id: "fern") { ...a } } fragment a on Plant { ...b } fragment b on Plant { ...a }';
    expect(await codeOf(await post({ query }))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('passes other paths to their routes, and answers 404 to unknown paths', async () => {
    const base = new URL('/', graph.url).href;
    const auth = await fetch(`${base}auth/x`, { method: 'POST', body: 'hello' });
    expect([auth.status, await auth.json()]).toEqual([201, { sent: 'hello' }]);
    const page = await fetch(graph.url, { headers: { accept: 'text/html' } });
    expect(await page.text()).toBe('<h1>page</h1>');
    expect((await fetch(`${base}healthz`)).status).toBe(200);
    expect((await fetch(`${base}nothing`)).status).toBe(404);
  });

  test('answers a request without a socket', async () => {
    const request = new Request('http://in.process/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ whoami }"}',
    });
    expect(await (await graph.gateway.fetch(request)).json()).toEqual({ data: { whoami: 'null' } });
  });
});

describe('Server-sent events', () => {
  const subscribe = (query: string, headers: Record<string, string> = {}) =>
    post({ query }, { accept: 'text/event-stream', ...headers });

  test('carry a subscription to the graphql-sse client, and release it when the client leaves', async () => {
    const client = createClient({ url: graph.url, retryAttempts: 0, headers: { authorization: toyToken('ana') } });
    const events = client.iterate<{ wrote: { cursor: string } }>({
      query: 'subscription { wrote { cursor entry { about { name } } } }',
    });
    const first = events.next();
    await waitUntil(() => graph.toys.readers.size === 1);
    graph.toys.write({ id: '1', text: 't', about: 'fern' });
    expect((await first).value).toEqual({ data: { wrote: { cursor: '1', entry: { about: { name: 'Fern' } } } } });
    await events.return?.();
    await waitUntil(() => graph.toys.readers.size === 0 && graph.gateway.openStreams() === 0);
    client.dispose();
  });

  test('contain heartbeats while there are no events', async () => {
    const response = await subscribe('subscription { wrote { cursor } }');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    const beats: string[] = [];
    while (beats.length < 3) beats.push(new TextDecoder().decode((await reader?.read())?.value));
    expect(new Set(beats)).toEqual(new Set([':\n\n']));
    await reader?.cancel();
    await waitUntil(() => graph.toys.readers.size === 0);
  });

  test('carry a query as one event', async () => {
    const text = await (await subscribe('{ plant(id: "fern") { name } }')).text();
    expect(text).toBe('event: next\ndata: {"data":{"plant":{"name":"Fern"}}}\n\nevent: complete\ndata: \n\n');
  });

  test('contain the masked error of a refused subscription', async () => {
    const refused = await (await subscribe('subscription { wrote(after: "gone") { cursor } }')).text();
    expect(refused).toContain('"code":"CURSOR_EXPIRED"');
    expect(refused).toMatch(/event: complete\ndata: \n\n$/);
    expect(await codeOf(await post({ query: 'subscription { wrote { cursor } }' }))).toBe('BAD_USER_INPUT');
  });

  test('end with UNAUTHENTICATED when the token expires', async () => {
    const response = await subscribe('subscription { wrote { cursor } }', {
      authorization: toyToken('ana', Date.now() + 200),
    });
    expect(await response.text()).toMatch(
      /event: next\ndata: .*"code":"UNAUTHENTICATED".*\n\nevent: complete\ndata: \n\n$/,
    );
    expect(graph.toys.readers.size).toBe(0);
  });
});

describe('Shutdown', () => {
  test('ends event streams without `complete`, so that clients reconnect, and answers in-flight requests', async () => {
    const closing = await startToyGraph('in process', {
      routes: [
        {
          prefix: '/slow',
          handle: () => new Promise((resolve) => setTimeout(() => resolve(new Response('done')), 150)),
        },
      ],
    });
    const body = JSON.stringify({ query: 'subscription { wrote { cursor } }' });
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const stream = await fetch(closing.url, { method: 'POST', headers, body });
    const text = stream.text();
    const slow = fetch(new URL('/slow', closing.url));
    await waitUntil(() => closing.gateway.openStreams() === 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([closing.gateway.close(), closing.gateway.close()]);
    expect(await text).not.toContain('complete');
    expect(await (await slow).text()).toBe('done');
    expect(closing.toys.readers.size).toBe(0);
    await expect(fetch(closing.url)).rejects.toThrow();
    await closing.close();
  });
});
