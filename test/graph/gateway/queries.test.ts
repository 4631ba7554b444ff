import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { modes, startToyGraph, type ToyGraph } from '../../support/graph/toy-graph.js';
import { toyToken } from '../../support/graph/toy-subgraphs.js';

describe.each(modes)('A query, with subgraphs %s,', (mode) => {
  let graph: ToyGraph;
  beforeAll(async () => {
    graph = await startToyGraph(mode);
  });
  afterAll(() => graph.close());

  test('crosses subgraphs in both directions through a required field', async () => {
    const { data, errors } = await graph.ask('{ entry(id: "1") { text about { name tall label entries { id } } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      entry: { text: 'It grew.', about: { name: 'Fern', tall: false, label: 'Polypodium', entries: [{ id: '1' }] } },
    });
  });

  test('resolves interfaces, unions, aliases, fragments and conditions', async () => {
    const { data, errors } = await graph.ask(
      `query ($no: Boolean!) {
        kind: __typename
        living(id: "oak") { __typename label: name ... on Plant { height @skip(if: $no) ...more } }
        found { ...on Stone { weight } ... on Plant { id n: name @include(if: $no) } }
      }
      fragment more on Plant { neighbour { id } }`,
      { variables: { no: false } },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      kind: 'Query',
      living: { __typename: 'Plant', label: 'Oak', height: 2000, neighbour: null },
      found: [{ id: 'fern' }, { weight: 3 }],
    });
    const again = await graph.ask('query ($no: Boolean!) { found { ... on Plant { id n: name @include(if: $no) } } }', {
      variables: { no: true },
    });
    expect(again.data).toEqual({ found: [{ id: 'fern', n: 'Fern' }, {}] });
  });

  test('combines introspection and data', async () => {
    const { data, errors } = await graph.ask(
      '{ __type(name: "Plant") { name } plant(id: "oak") { id } ...q } fragment q on Query { __schema { queryType { name } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      __type: { name: 'Plant' },
      plant: { id: 'oak' },
      __schema: { queryType: { name: 'Query' } },
    });
  });

  test('shows the schema without federation directives and with its non-null types', async () => {
    const { data } = await graph.ask(
      '{ __schema { types { name } } __type(name: "Query") { fields { name type { kind } } } }',
    );
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/join__|_Entity|_Service|link__/);
    expect(data?.__type).toMatchObject({
      fields: expect.arrayContaining([{ name: 'plants', type: { kind: 'NON_NULL' } }]),
    });
  });

  test('runs no resolver of a required field for an entity that does not exist', async () => {
    graph.toys.requiresRuns.length = 0;
    const { data } = await graph.ask('{ entries { about { tall } } }');
    expect(data).toEqual({ entries: [{ about: { tall: false } }, { about: { tall: null } }] });
    expect(graph.toys.requiresRuns).toEqual(['tall fern']);
  });

  test('reports a null in a non-null position once, with the path in the response, and nulls its parent', async () => {
    const { data, errors } = await graph.ask('{ all: entries { it: about { name height } text } }');
    expect(data).toEqual({
      all: [
        { it: { name: 'Fern', height: 40 }, text: 'It grew.' },
        { it: null, text: 'A dream.' },
      ],
    });
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code }))).toEqual([
      {
        message: 'Cannot return null for non-nullable field Plant.name.',
        path: ['all', 1, 'it', 'name'],
        code: 'INTERNAL_SERVER_ERROR',
      },
      {
        message: 'Cannot return null for non-nullable field Plant.height.',
        path: ['all', 1, 'it', 'height'],
        code: 'INTERNAL_SERVER_ERROR',
      },
    ]);
  });

  test('propagates a null through non-null positions up to the root', async () => {
    const { data, errors } = await graph.ask('{ entries { sure { name } } }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  test('nulls one item of a list with nullable items', async () => {
    const { data, errors } = await graph.ask('{ entry(id: "1") { others { name } } }');
    expect(data).toEqual({ entry: { others: [{ name: 'Oak' }, null, { name: 'Fern' }] } });
    expect(errors?.map(({ path }) => path)).toEqual([['entry', 'others', 1, 'name']]);
  });

  test('locates errors of an entity fetch in the response, and reports no second error for their nulls', async () => {
    const { data, errors } = await graph.ask(
      '{ entry(id: "1") { about { broken } others { oops: fails(code: "FORBIDDEN") } } }',
    );
    expect(data).toEqual({ entry: { about: null, others: [{ oops: null }, { oops: null }, { oops: null }] } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual(
      expect.arrayContaining([
        [['entry', 'about', 'broken'], 'INTERNAL_SERVER_ERROR'],
        [['entry', 'others', 0, 'oops'], 'FORBIDDEN'],
        [['entry', 'others', 2, 'oops'], 'FORBIDDEN'],
      ]),
    );
    expect(JSON.stringify(errors)).not.toMatch(/_e\d|_entities|locations|stack/);
    expect(errors).toHaveLength(3);
  });

  test('passes a fault on, and replaces the cause of a bug by a request id', async () => {
    const secret = await graph.ask('{ secret }');
    expect(secret).toEqual({
      data: null,
      errors: [{ message: 'Not for you.', path: ['secret'], extensions: { code: 'FORBIDDEN', hint: 'ask' } }],
    });
    const boom = await graph.ask('{ boom }', { headers: { 'x-request-id': 'req-7' } });
    expect(boom).toEqual({
      data: { boom: null },
      errors: [
        {
          message: 'Unexpected error.',
          path: ['boom'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-7' },
        },
      ],
    });
  });

  test('passes the token, the language and the request id to each subgraph', async () => {
    graph.toys.calls.length = 0;
    const { data } = await graph.ask('{ whoami entries { id } }', {
      token: toyToken('ana'),
      headers: { 'accept-language': 'fr', 'x-request-id': 'req-8' },
    });
    expect(data?.whoami).toBe('ana fr');
    expect(graph.toys.calls).toHaveLength(2);
    for (const call of graph.toys.calls) {
      expect(call).toMatchObject({ authorization: toyToken('ana'), acceptLanguage: 'fr', requestId: 'req-8' });
    }
  });

  test('gets its own context for each execution', async () => {
    const before = graph.toys.contexts.diary;
    await graph.ask('{ entries { id } }');
    await graph.ask('{ entries { id } }');
    expect(graph.toys.contexts.diary).toBe(before + 2);
  });

  test('reports each error in a document once', async () => {
    const { errors } = await graph.ask('{ plant(id: "oak") { colour } }');
    expect(errors?.map(({ message }) => message)).toEqual(['Cannot query field "colour" on type "Plant".']);
  });

  test('executes mutations', async () => {
    const { data } = await graph.ask('mutation { rename(id: "oak", name: "Old oak") { name entries { id } } }');
    expect(data).toEqual({ rename: { name: 'Old oak', entries: [] } });
    await graph.ask('mutation { rename(id: "oak", name: "Oak") { name } }');
  });
});

test('A subgraph that is down leaves the rest of the answer, with UNAVAILABLE for the missing part', async () => {
  const graph = await startToyGraph('over the network');
  await graph.servers[0]?.close();
  const { data, errors } = await graph.ask('{ whoami entry(id: "1") { text about { id latin } others { latin } } }');
  expect(data).toEqual({
    whoami: null,
    entry: {
      text: 'It grew.',
      about: { id: 'fern', latin: null },
      others: [{ latin: null }, { latin: null }, { latin: null }],
    },
  });
  expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['UNAVAILABLE']));
  expect(errors?.map(({ path }) => path)).toEqual(
    expect.arrayContaining([['entry', 'about'], ['entry', 'others', 2], ['whoami']]),
  );
  await graph.close();
});
