import type { CallContext, StreamState } from '../../services/shared/graphql/local-executor.js';
import type { Span } from '../../services/shared/telemetry/tracing.js';

/** The context of one operation at the gateway, the same object for all that the plan of this operation fetches. */
export interface OperationContext extends CallContext {
  /** Why the upstream of this subscription ended, when it did not end by itself. */
  failure?: { reason: unknown };
  /** Of a subscription: where the event that is resolved now stands. */
  stream?: StreamState | undefined;
  /** Of a subscription: from where it began, where that is known by now. */
  startCursor?: () => string | undefined;
  /** Of a subscription: the span of the event that is resolved now, where that is traced. */
  eventSpan?: Span | undefined;
}
