import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest, Executor } from '@graphql-tools/utils';
import {
  type ASTVisitor,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationTypeNode,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import type { SubgraphExecutor } from '../services/shared/local-executor.js';
import { splitIntrospection } from './introspection.js';
import type { OperationContext } from './operation-context.js';
import { nullableSchema, publicSchema, selectTypenames } from './planning-schema.js';
import { guardSubgraph } from './subgraph-guard.js';
import { tracedFetch } from './traces.js';

/** One operation, ready to be executed. */
export interface PlannedOperation {
  document: DocumentNode;
  operation: OperationTypeNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** What is left of Hive once nothing of it faces the network: a schema, a parser, a validator, an executor. */
export interface Runtime {
  schema: GraphQLSchema;
  parse(source: string, maxTokens: number): DocumentNode;
  validate(document: DocumentNode): readonly GraphQLError[];
  /** Raw data, not completed yet; a subscription answers with its events. */
  execute(
    operation: PlannedOperation,
    context: OperationContext,
  ): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  dispose(): Promise<void>;
}

/** Composes Hive's runtime with the Rust planner over a table of executors. The schema is loaded when this returns. */
export async function createRuntime(supergraph: string, subgraphs: Record<string, SubgraphExecutor>): Promise<Runtime> {
  requireExecutors(supergraph, subgraphs);
  const schema = publicSchema(supergraph);
  const gateway = withoutSignalListeners(() =>
    createGatewayRuntime<OperationContext>({
      supergraph,
      unifiedGraphHandler: async (options) => {
        const planner = await unifiedGraphHandler({ ...options, unifiedGraph: nullableSchema(options.unifiedGraph) });
        return { ...planner, unifiedGraph: schema, executor: splittingExecutor(schema, planner.executor) };
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
    schema,
    parse: (source, maxTokens) => gateway.getEnveloped().parse(source, { maxTokens }),
    validate: validatorOf(schema),
    async execute({ document, operation, operationName, variables }, context) {
      const enveloped = gateway.getEnveloped(context);
      const contextValue = await enveloped.contextFactory();
      const run = operation === 'subscription' ? enveloped.subscribe : enveloped.execute;
      return run({ schema, document, operationName, variableValues: variables, contextValue });
    },
    dispose: async () => gateway.dispose(),
  };
}

/** An alias that begins with two underscores could pose as the `__typename` that planning and completion rely on. */
function NoReservedAliases(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (!node.alias?.value.startsWith('__')) return;
      const message = `The alias "${node.alias.value}" is reserved: choose one without leading underscores.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

const rules = [...specifiedRules, NoReservedAliases];

/** Validates each document once: parsing is cached, so the same text comes as the same document. */
function validatorOf(schema: GraphQLSchema): Runtime['validate'] {
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return (document) => {
    const errors = known.get(document) ?? validate(schema, document, rules);
    known.set(document, errors);
    return errors;
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

/** A subgraph without an executor is told when the gateway starts, not when somebody first asks for it. */
function requireExecutors(supergraph: string, subgraphs: Record<string, SubgraphExecutor>): void {
  for (const [, name] of supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
    if (!subgraphs[name ?? '']) throw new Error(`The supergraph names a subgraph "${name}" that has no executor.`);
  }
}

function transportTo(name: string, subgraphs: Record<string, SubgraphExecutor>): Executor {
  const executor = subgraphs[name];
  if (!executor) throw new Error(`There is no executor for the subgraph "${name}".`);
  return guardSubgraph(tracedFetch(name, executor)) as unknown as Executor;
}

/** Lets the schema answer what is about itself, and merges it with what was planned. */
function splittingExecutor(schema: GraphQLSchema, planned: Executor | undefined): Executor {
  const executor = async (request: ExecutionRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> => {
    const split = splitIntrospection(request.document, request.operationName);
    const meta = split.introspection && (await introspect(schema, request, split.introspection));
    if (!split.planned || !planned) return meta ?? { data: null };
    const result = await planned({ ...request, document: selectTypenames(schema, split.planned) });
    if (!meta || Symbol.asyncIterator in result) return result;
    return { ...result, data: { ...meta.data, ...result.data } };
  };
  return executor as Executor;
}

function introspect(schema: GraphQLSchema, request: ExecutionRequest, document: DocumentNode) {
  return execute({
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
  });
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
