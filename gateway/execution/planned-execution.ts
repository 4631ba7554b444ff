import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { Executor } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphExecutor } from '../../services/shared/graphql/local-executor.js';
import type { Execution } from './execution.js';
import type { OperationContext } from './operation-context.js';
import { addTypenames, toNullableSchema } from './planning-schema.js';
import { guardSubgraph } from './subgraph-guard.js';
import { withFetchSpan } from './subgraph-spans.js';

/** Returns an execution by Hive's runtime with the Rust query planner. The schema is loaded when this resolves. */
export async function createPlannedExecution(
  supergraph: string,
  schema: GraphQLSchema,
  subgraphs: Record<string, SubgraphExecutor>,
): Promise<Execution> {
  const gateway = withoutSignalListeners(() =>
    createGatewayRuntime<OperationContext>({
      supergraph,
      unifiedGraphHandler: async (options) => {
        const planner = await unifiedGraphHandler({ ...options, unifiedGraph: toNullableSchema(options.unifiedGraph) });
        const executor = planner.executor && withTypenames(schema, planner.executor);
        return { ...planner, unifiedGraph: schema, ...(executor && { executor }) };
      },
      transports: () => ({ getSubgraphExecutor: ({ subgraphName }) => transportTo(subgraphName, subgraphs) }),
      // Batching leaks memory for each event of a subscription while it is open.
      __experimental__batchExecution: false,
      ...disabledFeatures,
    }),
  );
  // Hive loads the schema lazily, and operations over a WebSocket fail until it is loaded.
  await gateway.getSchema();
  return {
    isComplete: false,
    async execute({ document, operation, operationName, variables }, context) {
      const enveloped = gateway.getEnveloped(context);
      const contextValue = await enveloped.contextFactory();
      const run = operation === 'subscription' ? enveloped.subscribe : enveloped.execute;
      return run({ schema, document, operationName, variableValues: variables, contextValue });
    },
    dispose: async () => gateway.dispose(),
  };
}

/**
 * Hive features that this gateway has its own versions of, or does without: landing page, health checks, masking,
 * logging.
 */
const disabledFeatures = {
  logging: false,
  landingPage: false,
  graphiql: false,
  maskedErrors: false,
  subgraphErrors: false,
  requestId: false,
  cors: false,
} as const;

function transportTo(name: string, subgraphs: Record<string, SubgraphExecutor>): Executor<OperationContext> {
  const executor = subgraphs[name];
  if (!executor) throw new Error(`There is no executor for the subgraph "${name}".`);
  // Fetches of a plan always carry the context of their operation.
  return guardSubgraph(withFetchSpan(name, executor)) as Executor<OperationContext>;
}

/** Selects `__typename` on interfaces and unions, which completion needs. */
function withTypenames(schema: GraphQLSchema, executor: Executor): Executor {
  return (request) => executor({ ...request, document: addTypenames(schema, request.document) });
}

/**
 * Removes the signal listeners that `make` adds, and no others. Hive disposes itself on SIGINT and SIGTERM while
 * streams are still draining; this gateway controls its own shutdown.
 */
function withoutSignalListeners<T>(make: () => T): T {
  const events = ['SIGINT', 'SIGTERM', 'exit'] as const;
  const before = new Set(events.flatMap((event) => process.listeners(event as 'SIGINT')));
  const result = make();
  for (const event of events) {
    for (const listener of process.listeners(event as 'SIGINT')) {
      if (!before.has(listener)) process.removeListener(event, listener);
    }
  }
  return result;
}
