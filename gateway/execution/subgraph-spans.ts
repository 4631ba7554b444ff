import type { ExecutionResult } from 'graphql';
import type { SubgraphEvents, SubgraphExecutor } from '../../services/shared/graphql/local-executor.js';
import {
  markTraceFailed,
  type Span,
  type SpanOptions,
  startSpan,
  withSpan,
} from '../../services/shared/telemetry/tracing.js';
import type { OperationContext } from './operation-context.js';

/** Returns the executor with a span for each fetch, which is the parent of the subgraph's spans. */
export function withFetchSpan(name: string, executor: SubgraphExecutor): SubgraphExecutor {
  return (request) => {
    const { call } = request.context;
    const start: SpanOptions = {
      name: `fetch ${name}`,
      kind: 'client',
      parent: call.traceparent,
      attributes: { 'subgraph.name': name },
    };
    return withSpan<ExecutionResult | SubgraphEvents>(start, async (span) => {
      if (!span) return executor(request);
      const context = { ...request.context, call: { ...call, traceparent: span.traceparent } };
      const answer = await executor({ ...request, context });
      if (!(Symbol.asyncIterator in answer) && answer.errors?.[0]) markTraceFailed(answer.errors[0]);
      return answer;
    });
  };
}

/**
 * Starts the span of an event, as a child of the span that resolved it in its subgraph; fetches for the event are its
 * children.
 */
export function startEventSpan(context: OperationContext): void {
  const parent = context.stream?.traceparent;
  const span: Span | undefined = startSpan({
    name: 'event',
    parent,
    isRoot: !parent,
    attributes: { 'jumelage.request.id': context.call.requestId },
  });
  context.eventSpan = span;
  if (span) context.call = { ...context.call, traceparent: span.traceparent };
}

/** Ends the span that `startEventSpan` started. */
export function endEventSpan(context: OperationContext, { errors }: ExecutionResult): void {
  if (errors?.[0]) context.eventSpan?.fail(String(errors[0].extensions.code));
  context.eventSpan?.end();
  context.eventSpan = undefined;
}
