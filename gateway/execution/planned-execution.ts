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

/** Executes by Hive's runtime with the Rust planner over a table of executors. The schema is loaded when this returns. */
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
      // Batching keeps something for each event of a subscription for as long as it lives (design, trap 2).
      __experimental__batchExecution: false,
      ...nothingOfItsOwn,
    }),
  );
  // A cold gateway has no schema, and fails what comes over a WebSocket until something loads it (design, trap 1).
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

/** Hive's own face: the page, the health checks, masking, logging. This gateway has its own of each. */
const nothingOfItsOwn = {
  logging: false,
  landingPage: false,
  graphiql: false,
  maskedErrors: false,
  subgraphErrors: false,
  requestId: false,
  cors: false,
} as const;

function transportTo(name: string, subgraphs: Record<string, SubgraphExecutor>): Executor {
  const executor = subgraphs[name];
  if (!executor) throw new Error(`There is no executor for the subgraph "${name}".`);
  return guardSubgraph(withFetchSpan(name, executor)) as unknown as Executor;
}

/** Completion has to know the type of whatever an interface or union answers. */
function withTypenames(schema: GraphQLSchema, executor: Executor): Executor {
  return (request) => executor({ ...request, document: addTypenames(schema, request.document) });
}

/**
 * Hive disposes itself on SIGINT and SIGTERM, under the feet of streams that are still being drained; closing is this
 * gateway's own business. Takes away the listeners that `make` adds, and those alone.
 */
function withoutSignalListeners<T>(make: () => T): T {
  const events = ['SIGINT', 'SIGTERM', 'exit'] as const;
  const before = new Set(events.flatMap((event) => process.listeners(event as 'SIGINT')));
  const made = make();
  for (const event of events) {
    for (const listener of process.listeners(event as 'SIGINT')) {
      if (!before.has(listener)) process.removeListener(event, listener);
    }
  }
  return made;
}
