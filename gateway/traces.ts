import type { ExecutionResult } from 'graphql';
import type { SubgraphEvents, SubgraphExecutor } from '../services/shared/local-executor.js';
import { failInTrace, type Span, type SpanStart, startSpan, traced } from '../services/shared/tracing.js';
import type { OperationContext } from './operation-context.js';

/** The same executor, each of whose answers is a span; what it causes in the subgraph is told its name. */
export function tracedFetch(name: string, executor: SubgraphExecutor): SubgraphExecutor {
  return (request) => {
    const { call } = request.context;
    const start: SpanStart = {
      name: `fetch ${name}`,
      kind: 'client',
      parent: call.traceparent,
      facts: { 'subgraph.name': name },
    };
    return traced<ExecutionResult | SubgraphEvents>(start, async (span) => {
      if (!span) return executor(request);
      const context = { ...request.context, call: { ...call, traceparent: span.traceparent } };
      const answer = await executor({ ...request, context });
      if (!(Symbol.asyncIterator in answer) && answer.errors?.[0]) failInTrace(answer.errors[0]);
      return answer;
    });
  };
}

/** Begins the span of an event, caused by what resolved it in its subgraph: what is fetched for it belongs to it. */
export function beginEvent(context: OperationContext): void {
  const parent = context.stream?.traceparent;
  const span: Span | undefined = startSpan({
    name: 'event',
    parent,
    isRoot: !parent,
    facts: { 'jumelage.request.id': context.call.requestId },
  });
  context.event = span;
  if (span) context.call = { ...context.call, traceparent: span.traceparent };
}

/** Ends what `beginEvent` began. */
export function endEvent(context: OperationContext, { errors }: ExecutionResult): void {
  if (errors?.[0]) context.event?.fail(String(errors[0].extensions.code));
  context.event?.end();
  context.event = undefined;
}
