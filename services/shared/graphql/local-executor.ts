import { createSourceEventStream, type DocumentNode, type ExecutionResult, execute, getOperationAST } from 'graphql';
import type { Call } from '../http/call.js';
import { isDatabaseOutage } from '../outage.js';
import { eventAttributes, markTraceFailed, type Span, type SpanOptions, withSpan } from '../telemetry/tracing.js';
import { guardRequiredFields } from './required-fields-guard.js';
import { resolveAhead } from './resolve-ahead.js';
import { type Subgraph, suspensionCheckOf } from './subgraph.js';

/** The `request.context` of an executor. */
export interface CallContext {
  call: Call;
}

/** One operation for one subgraph, as the gateway sends it. */
export interface SubgraphRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  context: CallContext;
  signal?: AbortSignal | undefined;
}

/** State of a resumable subscription, in the `extensions` of each of its events. The gateway removes it for clients. */
export interface StreamState {
  /** Send it back as `resume` to receive all later events. */
  cursor: string;
  /** Whether all missed events have been replayed. */
  level: boolean;
  /** When it happened, in milliseconds since 1970 by system time. */
  at?: number;
  /** The span in which the event was resolved, if traced. */
  traceparent?: string;
}

/** Events of a subscription. A resumable subscription has the cursor at which it began. */
export type SubgraphEvents = AsyncIterable<ExecutionResult> & { startCursor?: string | undefined };

/** Returns the state that an event carries; undefined if its subscription is not resumable. */
export function readStreamState({ extensions }: ExecutionResult): StreamState | undefined {
  return extensions?.stream as StreamState | undefined;
}

/** Returns a result, or the events of a subscription. May throw a fault or any other error. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult | SubgraphEvents>;

/**
 * Returns an executor that runs a subgraph in this process, without a socket. Each execution and each event of a
 * subscription gets its own context, so that no loader or entity manager outlives its operation. Documents are not
 * validated again: the gateway planned them. Throws what `contextFor` throws.
 */
export function createLocalExecutor<Context>(subgraph: Subgraph<Context>): SubgraphExecutor {
  guardRequiredFields(subgraph.schema);
  return (request) => {
    const operation = getOperationAST(request.document, request.operationName)?.operation;
    const work = () => {
      if (operation === 'subscription') return subscribeTo(subgraph, request);
      return run(subgraph, operation === 'query' ? asReadOnly(request) : request);
    };
    return withSpan<ExecutionResult | SubgraphEvents>(
      executionSpan(subgraph.name, operation, request.context.call),
      work,
    );
  };
}

/** Returns the span of a subgraph execution, as a child of the gateway's fetch span. */
export function executionSpan(name: string, operation: string | undefined, call: Call): SpanOptions {
  const type = operation && { 'graphql.operation.type': operation };
  const facts = { 'subgraph.name': name, ...type, ...requestFacts(call) };
  return { name: `${name} execute`, kind: 'server', parent: call.traceparent, attributes: facts };
}

/**
 * Returns the span of a subscription event. It starts a new trace, since the request that opened the subscription has
 * ended long ago; the event's id links it to the trace of its recorder.
 */
function eventSpan(name: string, event: unknown, call: Call): SpanOptions {
  const { eventId, type } = (event ?? {}) as { eventId?: string; type?: string };
  const eventFacts = eventId && type ? eventAttributes({ eventId, type }) : {};
  const facts = { 'subgraph.name': name, ...requestFacts(call), ...eventFacts };
  return { name: `${name} event`, kind: 'consumer', isRoot: true, attributes: facts };
}

const requestFacts = ({ requestId }: Call) => ({ 'jumelage.request.id': requestId });

/** Returns the request marked as one that changes nothing. */
function asReadOnly(request: SubgraphRequest): SubgraphRequest {
  return { ...request, context: { ...request.context, call: { ...request.context.call, isReadOnly: true } } };
}

async function run<Context>(
  subgraph: Subgraph<Context>,
  request: SubgraphRequest,
  rootValue?: unknown,
): Promise<ExecutionResult> {
  const args = await executionArgs(subgraph, request);
  const result = await execute({ ...args, rootValue });
  subgraph.onExecutionEnd?.(args.contextValue);
  await suspensionCheckOf(args.contextValue);
  if (result.errors?.[0]) markTraceFailed(result.errors[0]);
  return result;
}

async function subscribeTo<Context>(subgraph: Subgraph<Context>, request: SubgraphRequest) {
  const args = await executionArgs(subgraph, request);
  const events = await createSourceEventStream(args);
  subgraph.onExecutionEnd?.(args.contextValue);
  if (!(Symbol.asyncIterator in events)) return events;
  const eventRequest = asReadOnly(request);
  const resolve = async (event: unknown, span: Span | undefined) => {
    const result = await run(subgraph, eventRequest, event);
    // The event is still in the outbox: a client that reconnects after the outage receives it complete.
    const outage = result.errors?.find((error) => isDatabaseOutage(error));
    if (outage) throw outage.originalError ?? outage;
    const stream = streamStateOf(event, span);
    return stream ? { ...result, extensions: { ...result.extensions, stream } } : result;
  };
  const resolved = resolveAhead(events[Symbol.asyncIterator](), (event) =>
    withSpan(eventSpan(subgraph.name, event, request.context.call), (span) => resolve(event, span)),
  );
  return Object.assign(resolved, { startCursor: (events as SubgraphEvents).startCursor });
}

function streamStateOf(event: unknown, span: Span | undefined): StreamState | undefined {
  const { cursor, level, happenedAt } = (event ?? {}) as Partial<StreamState> & { happenedAt?: unknown };
  if (typeof cursor !== 'string') return undefined;
  return {
    cursor,
    level: level ?? true,
    ...(typeof happenedAt === 'number' && { at: happenedAt }),
    ...(span && { traceparent: span.traceparent }),
  };
}

async function executionArgs<Context>(subgraph: Subgraph<Context>, request: SubgraphRequest) {
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
