import { type DocumentNode, type ExecutionResult, GraphQLError, Kind } from 'graphql';
import {
  readStreamState,
  type SubgraphEvents,
  type SubgraphExecutor,
  type SubgraphRequest,
} from '../../services/shared/graphql/local-executor.js';
import type { OperationContext } from './operation-context.js';
import { startEventSpan } from './subgraph-spans.js';

/** An `_entities` field of a fetch: its response key, and the variable with its representations. */
interface EntityField {
  key: string;
  variable: string;
}

/**
 * Adapts a subgraph's results to the query plan executor. Nothing is thrown; errors of an entity fetch point at
 * representations, so that they can be located in the response; an event without data does not repeat the data of the
 * previous event; a broken subscription ends, with its failure in the context, and not with endless empty events.
 */
export function guardSubgraph(executor: SubgraphExecutor): SubgraphExecutor {
  return async (request) => {
    try {
      const answer = await executor(request);
      return Symbol.asyncIterator in answer ? guardEvents(answer, request.context) : withErrorsLocated(request, answer);
    } catch (error) {
      return withErrorsLocated(request, { errors: [asGraphQLError(error)] });
    }
  };
}

function guardEvents(events: SubgraphEvents, context: OperationContext) {
  const source = events[Symbol.asyncIterator]();
  context.startCursor = () => events.startCursor;
  return {
    next: () =>
      source.next().then(
        (event) => {
          if (event.done) return event;
          context.stream = readStreamState(event.value);
          startEventSpan(context);
          const { errors, data } = event.value;
          return { done: false, value: { ...(errors && { errors }), data: data ?? {} } };
        },
        (reason) => {
          context.failure = { reason };
          return { done: true, value: undefined };
        },
      ) as Promise<IteratorResult<ExecutionResult>>,
    return: async (): Promise<IteratorResult<ExecutionResult>> => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function withErrorsLocated(request: SubgraphRequest, answer: ExecutionResult): ExecutionResult {
  if (!answer.errors?.length) return answer;
  const entities = entityFields(request.document);
  if (entities.length === 0) return answer;
  return { ...answer, errors: answer.errors.flatMap((error) => locateError(error, entities, request.variables ?? {})) };
}

/** Returns one error per representation of the failed field, or of all fields if no field is named. */
function locateError(error: GraphQLError, entities: EntityField[], variables: Record<string, unknown>): GraphQLError[] {
  if (typeof error.path?.[1] === 'number') return [error];
  const failed = entities.filter(({ key }) => error.path?.[0] === undefined || error.path[0] === key);
  const copies = failed.flatMap(({ key, variable }) => {
    const representations = variables[variable];
    const count = Array.isArray(representations) ? representations.length : 0;
    return Array.from({ length: count }, (_, index) => withPath(error, [key, index]));
  });
  return copies.length > 0 ? copies : [error];
}

function withPath(error: GraphQLError, path: (string | number)[]): GraphQLError {
  const { extensions, originalError } = error;
  return new GraphQLError(error.message, { path, extensions, originalError: originalError ?? error });
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Unexpected error.', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}

const entityFieldsOf = new WeakMap<DocumentNode, EntityField[]>();

/** Cached: fetch documents are created once per plan. */
function entityFields(document: DocumentNode): EntityField[] {
  const cached = entityFieldsOf.get(document);
  if (cached) return cached;
  const found: EntityField[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD || field.name.value !== '_entities') continue;
      const value = field.arguments?.[0]?.value;
      if (value?.kind !== Kind.VARIABLE) continue;
      found.push({ key: field.alias?.value ?? field.name.value, variable: value.name.value });
    }
  }
  entityFieldsOf.set(document, found);
  return found;
}
