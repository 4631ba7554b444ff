import type { GraphQLSchema } from 'graphql';
import { createLocalExecutor } from '../../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';
import type { Execution } from '../execution/execution.js';
import { guardSubgraph } from '../execution/subgraph-guard.js';
import { ExecutionContexts } from './execution-contexts.js';
import { mergeSchemas } from './merged-schema.js';

/**
 * Returns an execution over subgraphs that are all in this process: without query plan, fetches and serialized
 * representations. Each field is resolved by its subgraph, with that subgraph's own context.
 */
export function createInProcessExecution(schema: GraphQLSchema, subgraphs: readonly Subgraph<object>[]): Execution {
  const merged: Subgraph<ExecutionContexts> = {
    name: 'graph',
    schema: mergeSchemas(schema, subgraphs),
    contextFor: async (call) => new ExecutionContexts(call),
    onExecutionEnd: (contexts) => contexts.end(),
  };
  const executor = guardSubgraph(createLocalExecutor(merged));
  return {
    isComplete: true,
    execute: ({ document, operationName, variables }, context) =>
      executor({ document, operationName, variables, context }),
    dispose: async () => undefined,
  };
}
