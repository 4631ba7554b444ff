import { describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, getOperationAST, parse } from 'graphql';
import { completeData } from '../../../gateway/execution/completion.js';
import { clientPath, explainsNull } from '../../../gateway/execution/error-path.js';
import { planSelection } from '../../../gateway/execution/selection-plan.js';

const schema = buildSchema(`
  type Query { a: A  sure: A!  list: [A!]  grid: [[Int!]!]  node: Node  nodes: [Node!]!  any: Any  text: String!  json: JSON! }
  scalar JSON
  interface Node { id: ID!  next: Node }
  union Any = A | B
  type A implements Node { id: ID!  next: Node  name: String!  tags: [String!] }
  type B implements Node { id: ID!  next: Node  size: Int }
`);

function completeQuery(
  query: string,
  data: Record<string, unknown>,
  options: { errors?: GraphQLError[]; variables?: Record<string, unknown> } = {},
) {
  const document = parse(query);
  const set = getOperationAST(document)?.selectionSet;
  const type = schema.getQueryType();
  if (!set || !type) throw new Error('It must be a query.');
  const selection = planSelection(schema, document, { name: undefined, set, variables: options.variables ?? {} });
  const told: string[] = [];
  const completed = completeData({ type, selection }, data, options.errors ?? [], (message, path) =>
    told.push(`${path.join('.')}: ${message}`),
  );
  return { data: completed, told };
}

const at = (...path: (string | number)[]) => new GraphQLError('x', { path });

describe('Completion', () => {
  test('keeps the fields of the operation, in its order, and drops fields that the planner added', () => {
    const { data } = completeQuery('{ a { x: name id } text }', {
      text: 't',
      a: { __typename: 'A', id: '1', x: 'n', extra: 1 },
    });
    expect(JSON.stringify(data)).toBe('{"a":{"x":"n","id":"1"},"text":"t"}');
  });

  test.each<[string, string, Record<string, unknown>, unknown, string[]]>([
    ['a missing nullable field', '{ a { next { id } } }', { a: {} }, { a: { next: null } }, []],
    [
      'a null in a non-null field',
      '{ a { name } }',
      { a: { name: null } },
      { a: null },
      ['a.name: Cannot return null for non-nullable field A.name.'],
    ],
    [
      'a missing non-null field',
      '{ a { name } }',
      { a: { id: '1' } },
      { a: null },
      ['a.name: Cannot return null for non-nullable field A.name.'],
    ],
    [
      'a null that reaches the root',
      '{ sure { name } }',
      { sure: { name: null } },
      null,
      ['sure.name: Cannot return null for non-nullable field A.name.'],
    ],
    [
      'a null item of non-null items',
      '{ list { id } }',
      { list: [{ id: '1' }, null] },
      { list: null },
      ['list.1: Cannot return null for non-nullable field Query.list.'],
    ],
    [
      'a null in a list of lists',
      '{ grid }',
      { grid: [[1], [2, null]] },
      { grid: null },
      ['grid.1.1: Cannot return null for non-nullable field Query.grid.'],
    ],
    [
      'a null in a list of strings',
      '{ a { tags } }',
      { a: { tags: ['x', null] } },
      { a: { tags: null } },
      ['a.tags.1: Cannot return null for non-nullable field A.tags.'],
    ],
    ['what is no list', '{ list { id } }', { list: { id: '1' } }, { list: null }, []],
    ['an object of a hidden type', '{ any { __typename } }', { any: { __typename: 'Hidden' } }, { any: null }, []],
    [
      'values of scalars, false and empty ones too',
      '{ json a { name } }',
      { json: false, a: { name: '' } },
      { json: false, a: { name: '' } },
      [],
    ],
  ])('handles %s', (_, query, raw, data, told) => {
    expect(completeQuery(query, raw)).toEqual({ data, told });
  });

  test('follows the runtime type through interfaces, unions and fragments', () => {
    const query =
      '{ nodes { kind: __typename ...n ... on B { size } next { id } } any { ... on Node { id } ... on A { name } } } fragment n on A { tags next { ... on B { size } } }';
    const raw = {
      nodes: [
        { __typename: 'A', tags: [], next: { __typename: 'B', id: '2', size: 4 } },
        { __typename: 'B', next: null },
      ],
      any: { __typename: 'B', id: '3' },
    };
    expect(completeQuery(query, raw).data).toEqual({
      nodes: [
        { kind: 'A', tags: [], next: { size: 4, id: '2' } },
        { kind: 'B', size: null, next: null },
      ],
      any: { id: '3' },
    });
  });

  test('applies each outcome of @skip and @include to the same document', () => {
    const query = 'query ($s: Boolean!) { a @include(if: $s) { id } text @skip(if: $s) ... @skip(if: true) { json } }';
    const raw = { a: { id: '1' }, text: 't' };
    expect(completeQuery(query, raw, { variables: { s: true } }).data).toEqual({ a: { id: '1' } });
    expect(completeQuery(query, raw, { variables: { s: false } }).data).toEqual({ text: 't' });
  });

  test('adds no error if one explains the null: there, above, below, or of a whole fetch', () => {
    const raw = { list: [{ id: '1', name: null }] };
    const query = '{ list { name } }';
    for (const error of [
      at('list', 0, 'name'),
      at('list', 0),
      at('list'),
      at('list', 0, 'name', 'deep'),
      at('list', 'name'),
      new GraphQLError('x'),
    ]) {
      expect(completeQuery(query, raw, { errors: [error] })).toEqual({ data: { list: null }, told: [] });
    }
    expect(completeQuery(query, raw, { errors: [at('list', 1)] }).told).toHaveLength(1);
  });
});

describe('An error path', () => {
  test('omits the names that the planner generated', () => {
    expect(clientPath(['a', 0, '_entities', 0, 'x'])).toEqual(['a', 0]);
    expect(clientPath(['_e0', 0])).toBeUndefined();
    expect(clientPath(['a', '_internal_qp_alias_0'])).toEqual(['a']);
    expect(clientPath(undefined)).toBeUndefined();
  });

  test('explains a null despite missing list indexes, and no null elsewhere', () => {
    expect(explainsNull(['a', 'b'], ['a', 3, 'b', 'c'])).toBe(true);
    expect(explainsNull(['a', 2, 'b'], ['a', 3, 'b'])).toBe(false);
    expect(explainsNull(['b'], ['a'])).toBe(false);
  });
});
