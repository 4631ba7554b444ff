import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LruCache } from '../../services/shared/cache/lru-cache.js';
import type { Fault } from '../../services/shared/faults.js';
import type { Limits } from '../options.js';
import { checkCost } from './operation-cost.js';

const maxResultsPerDocument = 50;

/**
 * Returns `checkCost` for a schema and limits, with results cached by document and by the values of the variables that
 * set a `first` argument.
 */
export function createCostLimiter(schema: GraphQLSchema, limits: Limits): typeof check {
  const known = new WeakMap<DocumentNode, { variableNames: string[]; results: LruCache<string, Fault | null> }>();
  function check(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Fault | null {
    const { variableNames, results } = known.get(document) ?? {
      variableNames: sizeVariables(document),
      results: new LruCache(maxResultsPerDocument),
    };
    known.set(document, { variableNames, results });
    const key = JSON.stringify([operation.name?.value, ...variableNames.map((name) => sizeKey(variables[name]))]);
    const cached = results.get(key);
    if (cached !== undefined) return cached;
    const result = checkCost(schema, document, operation, variables, limits);
    results.set(key, result);
    return result;
  }
  return check;
}

/** Returns the cache key of a page size: all values that are not numbers are equal, and undefined differs from null. */
function sizeKey(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (value === null) return null;
  return value === undefined ? 'left out' : 'none';
}

/** Returns the variables that set a `first` argument. */
function sizeVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found];
}
