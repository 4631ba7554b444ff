import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, getOperationAST } from 'graphql';
import type { Call } from './call.js';
import { guardRequiredFields } from './required-fields.js';
import type { Subgraph } from './subgraph.js';

/** What an executor finds in `request.context`. */
export interface CallContext {
  call: Call;
}

/** One operation for one subgraph, as the gateway hands it over. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  context: CallContext;
  signal?: AbortSignal | undefined;
}

/** A result, or for a subscription its events. It may throw a fault, or anything else. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

/**
 * Runs a subgraph in this process, without a socket. Each execution gets a context of its own, and so does each event
 * of a subscription: loaders and entity managers never outlive what they were made for (design, trap 9). Documents are
 * not validated again, since the gateway planned them. Throws what `contextFor` throws.
 */
export function localExecutor<Context>(subgraph: Subgraph<Context>): SubgraphExecutor {
  guardRequiredFields(subgraph.schema);
  return (request) => {
    const operation = getOperationAST(request.document, request.operationName)?.operation;
    return operation === 'subscription' ? subscribeTo(subgraph, request) : run(subgraph, request);
  };
}

async function run<Context>(
  subgraph: Subgraph<Context>,
  request: SubgraphRequest,
  rootValue?: unknown,
): Promise<ExecutionResult> {
  return execute({ ...(await argumentsFor(subgraph, request)), rootValue });
}

async function subscribeTo<Context>(subgraph: Subgraph<Context>, request: SubgraphRequest) {
  const events = await createSourceEventStream(await argumentsFor(subgraph, request));
  if (!(Symbol.asyncIterator in events)) return events;
  return resolvedEvents(events[Symbol.asyncIterator](), (event) => run(subgraph, request, event));
}

async function argumentsFor<Context>(subgraph: Subgraph<Context>, request: SubgraphRequest) {
  const { document, variables, operationName, context } = request;
  const contextValue = await subgraph.contextFor(context.call);
  return {
    schema: subgraph.schema,
    document,
    variableValues: variables ?? {},
    operationName: operationName ?? null,
    contextValue,
  };
}

/** Resolves each event as it is asked for. `return()` reaches the source at once, even while an event is awaited. */
function resolvedEvents(
  source: AsyncIterator<unknown>,
  resolve: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      const event = await source.next();
      if (event.done) return { done: true, value: undefined };
      try {
        return { done: false, value: await resolve(event.value) };
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
