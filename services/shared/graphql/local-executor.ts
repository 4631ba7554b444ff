import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, getOperationAST } from 'graphql';
import type { Call } from '../http/call.js';
import { isDatabaseOutage } from '../outage.js';
import { eventAttributes, markTraceFailed, type Span, type SpanOptions, withSpan } from '../telemetry/tracing.js';
import { guardRequiredFields } from './required-fields-guard.js';
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

/** Where a subscription stands, in the `extensions` of each of its events; clients are not told. */
export interface StreamState {
  /** Give it back as `resume` to receive all that came later. */
  cursor: string;
  /** Whether everything that was missed has been replayed by then. */
  level: boolean;
  /** When it happened, in milliseconds since 1970 by the machine's time. */
  at?: number;
  /** The span in which it was resolved, where that is traced. */
  traceparent?: string;
}

/** Events of a subscription. One that can be resumed says from where it began. */
export type SubgraphEvents = AsyncIterable<ExecutionResult> & { startCursor?: string | undefined };

/** The state that an event carries, if its subscription can be resumed. */
export function readStreamState({ extensions }: ExecutionResult): StreamState | undefined {
  return extensions?.stream as StreamState | undefined;
}

/** A result, or for a subscription its events. It may throw a fault, or anything else. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult | SubgraphEvents>;

/**
 * Runs a subgraph in this process, without a socket. Each execution gets a context of its own, and so does each event
 * of a subscription: loaders and entity managers never outlive what they were made for (design, trap 9). Documents are
 * not validated again, since the gateway planned them. Throws what `contextFor` throws.
 */
export function createLocalExecutor<Context>(subgraph: Subgraph<Context>): SubgraphExecutor {
  guardRequiredFields(subgraph.schema);
  return (request) => {
    const operation = getOperationAST(request.document, request.operationName)?.operation;
    const work = () => {
      if (operation === 'subscription') return subscribeTo(subgraph, request);
      return run(subgraph, operation === 'query' ? reading(request) : request);
    };
    return withSpan<ExecutionResult | SubgraphEvents>(
      executionSpan(subgraph.name, operation, request.context.call),
      work,
    );
  };
}

/** The span of what a subgraph executes, caused by a fetch of the gateway's. */
export function executionSpan(name: string, operation: string | undefined, call: Call): SpanOptions {
  const type = operation && { 'graphql.operation.type': operation };
  const facts = { 'subgraph.name': name, ...type, ...requestFacts(call) };
  return { name: `${name} execute`, kind: 'server', parent: call.traceparent, attributes: facts };
}

/** An event begins a trace of its own: what opened its subscription was over long ago. What recorded it has its id. */
function eventSpan(name: string, event: unknown, call: Call): SpanOptions {
  const { eventId, type } = (event ?? {}) as { eventId?: string; type?: string };
  const told = eventId && type ? eventAttributes({ eventId, type }) : {};
  const facts = { 'subgraph.name': name, ...requestFacts(call), ...told };
  return { name: `${name} event`, kind: 'consumer', isRoot: true, attributes: facts };
}

const requestFacts = ({ requestId }: Call) => ({ 'jumelage.request.id': requestId });

/** The same request, of which is known that it changes nothing. */
function reading(request: SubgraphRequest): SubgraphRequest {
  return { ...request, context: { ...request.context, call: { ...request.context.call, isReadOnly: true } } };
}

async function run<Context>(
  subgraph: Subgraph<Context>,
  request: SubgraphRequest,
  rootValue?: unknown,
): Promise<ExecutionResult> {
  const args = await argumentsFor(subgraph, request);
  const result = await execute({ ...args, rootValue });
  subgraph.onExecutionEnd?.(args.contextValue);
  await (args.contextValue as { admitted?: Promise<void> }).admitted;
  if (result.errors?.[0]) markTraceFailed(result.errors[0]);
  return result;
}

async function subscribeTo<Context>(subgraph: Subgraph<Context>, request: SubgraphRequest) {
  const args = await argumentsFor(subgraph, request);
  const events = await createSourceEventStream(args);
  subgraph.onExecutionEnd?.(args.contextValue);
  if (!(Symbol.asyncIterator in events)) return events;
  const ofEvent = reading(request);
  const resolve = async (event: unknown, span: Span | undefined) => {
    const result = await run(subgraph, ofEvent, event);
    // The event is still in the outbox: whoever comes back after the outage gets it whole.
    const outage = result.errors?.find((error) => isDatabaseOutage(error));
    if (outage) throw outage.originalError ?? outage;
    const stream = stateOf(event, span);
    return stream ? { ...result, extensions: { ...result.extensions, stream } } : result;
  };
  const resolved = resolvedEvents(events[Symbol.asyncIterator](), (event) =>
    withSpan(eventSpan(subgraph.name, event, request.context.call), (span) => resolve(event, span)),
  );
  return Object.assign(resolved, { startCursor: (events as SubgraphEvents).startCursor });
}

function stateOf(event: unknown, span: Span | undefined): StreamState | undefined {
  const { cursor, level, happenedAt } = (event ?? {}) as Partial<StreamState> & { happenedAt?: unknown };
  if (typeof cursor !== 'string') return undefined;
  return {
    cursor,
    level: level ?? true,
    ...(typeof happenedAt === 'number' && { at: happenedAt }),
    ...(span && { traceparent: span.traceparent }),
  };
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

/** Events that may be resolved before anybody asks for them. */
const ahead = 4;
const done = { done: true, value: undefined } as const;

/**
 * Resolves each event in a context of its own, a few at once where several wait, and hands them out in order. `return()`
 * reaches the source at once, even while an event is awaited.
 */
function resolvedEvents(
  source: AsyncIterator<unknown>,
  resolve: (event: unknown) => Promise<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  const underWay: Promise<IteratorResult<ExecutionResult>>[] = [];
  let reading: Promise<void> | undefined;
  let isOver = false;
  const readOn = () => {
    if (reading || isOver || underWay.length >= ahead) return;
    const event = source.next();
    const result = event.then(async ({ done: isLast, value }) =>
      isLast ? done : { done: false as const, value: await resolve(value) },
    );
    result.catch(() => undefined);
    underWay.push(result);
    const goOn = (hasEnded: boolean) => {
      reading = undefined;
      isOver ||= hasEnded;
      readOn();
    };
    reading = event.then(
      ({ done: isLast }) => goOn(isLast === true),
      () => goOn(true),
    );
  };
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    isOver = true;
    underWay.length = 0;
    await source.return?.();
    return done;
  };
  return {
    async next() {
      readOn();
      // Asked again before the answer: the event is still being read that somebody else waits for.
      while (underWay.length === 0 && reading) await reading;
      const result = underWay.shift();
      try {
        return (await result) ?? done;
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
