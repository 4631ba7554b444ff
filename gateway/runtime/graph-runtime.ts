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

/** A schema, a reader of documents, a validator, an executor: what answers operations, whoever sends them. */
export interface GraphRuntime extends Execution {
  schema: GraphQLSchema;
  parse(source: string): DocumentNode;
  validate(document: DocumentNode): readonly GraphQLError[];
}

export interface GraphRuntimeOptions {
  supergraph: string;
  /** One executor for each subgraph that the supergraph names. */
  subgraphs: Record<string, SubgraphExecutor>;
  /** All subgraphs, where they are in this process. */
  local?: readonly Subgraph<object>[] | undefined;
  limits: { maxTokens: number };
}

/**
 * Federation is the contract, and how an operation is executed the means: by a plan over the subgraphs' executors, or at
 * once where all of them are in this process and the supergraph allows for it.
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
  const execute = answeringOfItself(schema, execution);
  return {
    ...execution,
    execute,
    schema,
    parse: createDocumentParser(limits.maxTokens),
    validate: createValidator(schema),
  };
}

/** Lets the schema answer what is about itself, and merges it with what the subgraphs answer. */
function answeringOfItself(schema: GraphQLSchema, { execute, isComplete }: Execution): Execution['execute'] {
  return async (operation, context) => {
    const { introspection, planned: document } = splitIntrospection(operation.document, operation.operationName);
    const meta = introspection && (await introspect(schema, introspection, operation));
    if (!document) return meta ?? { data: null };
    const result = await execute({ ...operation, document }, context);
    // What is complete and null is so since a null reached the root.
    if (!meta || Symbol.asyncIterator in result || (isComplete && !result.data)) return result;
    return { ...result, data: { ...meta.data, ...result.data } };
  };
}

/** The planner takes a while to be loaded, and is not needed where all is executed at once. */
async function planned(...parts: Parameters<typeof createPlannedExecution>): Promise<Execution> {
  return (await import('../execution/planned-execution.js')).createPlannedExecution(...parts);
}

/** A subgraph without an executor is told when the gateway starts, not when somebody first asks for it. */
function requireExecutors(supergraph: string, subgraphs: Record<string, SubgraphExecutor>): void {
  for (const [, name] of supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
    if (!subgraphs[name ?? '']) throw new Error(`The supergraph names a subgraph "${name}" that has no executor.`);
  }
}
