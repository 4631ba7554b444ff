import type { GraphQLSchema } from 'graphql';
import { localExecutor } from '../../services/shared/local-executor.js';
import type { Subgraph } from '../../services/shared/subgraph.js';
import type { Execution } from '../execution.js';
import { guardSubgraph } from '../subgraph-guard.js';
import { oneSchema } from './one-schema.js';
import { Parts } from './parts.js';

/**
 * Executes operations over subgraphs that are all in this process at once: no plan, no fetch, no representation written
 * and read. Each field is resolved by its subgraph, with the context that it would have had.
 */
export function oneExecution(schema: GraphQLSchema, subgraphs: readonly Subgraph<object>[]): Execution {
  const whole: Subgraph<Parts> = {
    name: 'graph',
    schema: oneSchema(schema, subgraphs),
    contextFor: async (call) => new Parts(call),
    ended: (parts) => parts.end(),
  };
  const executor = guardSubgraph(localExecutor(whole));
  return {
    isComplete: true,
    execute: ({ document, operationName, variables }, context) =>
      executor({ document, operationName, variables, context }),
    dispose: async () => undefined,
  };
}
