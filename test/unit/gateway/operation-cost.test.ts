import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { defaultLimits } from '../../../gateway/options.js';
import { createCostLimiter } from '../../../gateway/runtime/cost-limiter.js';

const schema = buildSchema('type Query { many(first: Int = 20, text: String): [Query!]! name: String }');
const limits = { ...defaultLimits, maxCost: 100 };
const many = parse('query ($first: Int, $text: String) { many(first: $first, text: $text) { name } }');
const byDefault = parse('query ($first: Int = 200) { many(first: $first) { name } }');
const two = parse(
  'query Small { many(first: 2) { name } } query Large($n: Int) { many(first: $n) { many(first: $n) { name } } }',
);

type Asked = [document: typeof many, name: string | undefined, variables: Record<string, unknown>, isRefused: boolean];

/** Each case uses a limiter that has cached all others, in this order and in reverse. */
const cases: Asked[] = [
  [many, undefined, {}, false],
  [many, undefined, { first: 50 }, false],
  [many, undefined, { first: 100 }, true],
  [many, undefined, { first: null }, false],
  [many, undefined, { first: Number.POSITIVE_INFINITY }, true],
  [many, undefined, { first: 'many', text: 'x' }, false],
  [many, undefined, { first: 100, text: 'other' }, true],
  [byDefault, undefined, {}, true],
  [byDefault, undefined, { first: null }, false],
  [byDefault, undefined, { first: 3 }, false],
  [two, 'Small', { n: 50 }, false],
  [two, 'Large', { n: 50 }, true],
  [two, 'Large', { n: 5 }, false],
];

describe('The cost limiter uses the values of each operation, whatever it has cached', () => {
  test.each([
    ['in this order', cases],
    ['in the other one', cases.toReversed()],
    ['again and again', [...cases, ...cases, ...cases]],
  ])('%s', (_order, asked) => {
    const judge = createCostLimiter(schema, limits);
    const refused = asked.map(([document, name, variables]) => {
      const operation = getOperationAST(document, name);
      return operation && judge(document, operation, variables)?.extensions.limit;
    });
    expect(refused).toEqual(asked.map(([, , , isRefused]) => (isRefused ? 'maxCost' : undefined)));
  });
});
