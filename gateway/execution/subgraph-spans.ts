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

/** The same executor, each of whose answers is a span; what it causes in the subgraph is told its name. */
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

/** Begins the span of an event, caused by what resolved it in its subgraph: what is fetched for it belongs to it. */
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

/** Ends what `beginEvent` began. */
export function endEventSpan(context: OperationContext, { errors }: ExecutionResult): void {
  if (errors?.[0]) context.eventSpan?.fail(String(errors[0].extensions.code));
  context.eventSpan?.end();
  context.eventSpan = undefined;
}
