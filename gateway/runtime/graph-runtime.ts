import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { SubgraphExecutor } from '../../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../../services/shared/graphql/subgraph.js';
import type { Execution } from '../execution/execution.js';
import type { createPlannedExecution } from '../execution/planned-execution.js';
import { buildPublicSchema } from '../execution/planning-schema.js';
import { canExecuteInProcess } from '../in-process-execution/can-execute-in-process.js';
import { createInProcessExecution } from '../in-process-execution/in-process-execution.js';
import { createDocumentParser, createValidator } from './document-cache.js';
import { introspect, splitIntrospection } from './introspection.js';

/** The schema, with parser, validator and execution, for all transports. */
export interface GraphRuntime extends Execution {
  schema: GraphQLSchema;
  parse(source: string): DocumentNode;
  validate(document: DocumentNode): readonly GraphQLError[];
}

export interface GraphRuntimeOptions {
  supergraph: string;
  /** One executor for each subgraph in the supergraph. */
  subgraphs: Record<string, SubgraphExecutor>;
  /** All subgraphs, if they are in this process. */
  local?: readonly Subgraph<object>[] | undefined;
  limits: { maxTokens: number };
}

/**
 * Returns the runtime of a supergraph. Operations are executed in process if all subgraphs are here and the supergraph
 * allows it, else by query plan over the executors: both return the same.
 */
export async function createGraphRuntime({
  supergraph,
  subgraphs,
  local,
  limits,
}: GraphRuntimeOptions): Promise<GraphRuntime> {
  requireExecutors(supergraph, subgraphs);
  const schema = buildPublicSchema(supergraph);
  const execution =
    local && canExecuteInProcess(supergraph)
      ? createInProcessExecution(schema, local)
      : await planned(supergraph, schema, subgraphs);
  const execute = withIntrospection(schema, execution);
  return {
    ...execution,
    execute,
    schema,
    parse: createDocumentParser(limits.maxTokens),
    validate: createValidator(schema),
  };
}

/** Returns an execution that answers introspection fields from the schema and merges them with the subgraphs' data. */
function withIntrospection(schema: GraphQLSchema, { execute, isComplete }: Execution): Execution['execute'] {
  return async (operation, context) => {
    const { introspection, planned: document } = splitIntrospection(operation.document, operation.operationName);
    const meta = introspection && (await introspect(schema, introspection, operation));
    if (!document) return meta ?? { data: null };
    const result = await execute({ ...operation, document }, context);
    // Completed data is null only if a null reached the root.
    if (!meta || Symbol.asyncIterator in result || (isComplete && !result.data)) return result;
    return { ...result, data: { ...meta.data, ...result.data } };
  };
}

/** Imported on demand: the planner takes time to load, and is not needed for in-process execution. */
async function planned(...parts: Parameters<typeof createPlannedExecution>): Promise<Execution> {
  return (await import('../execution/planned-execution.js')).createPlannedExecution(...parts);
}

/** Fails at startup, and not at the first request, if a subgraph has no executor. */
function requireExecutors(supergraph: string, subgraphs: Record<string, SubgraphExecutor>): void {
  for (const [, name] of supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
    if (!subgraphs[name ?? '']) throw new Error(`The supergraph names a subgraph "${name}" that has no executor.`);
  }
}
