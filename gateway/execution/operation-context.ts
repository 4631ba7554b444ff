import type { CallContext, StreamState } from '../../services/shared/graphql/local-executor.js';
import type { Span } from '../../services/shared/telemetry/tracing.js';

/** The context of one operation at the gateway, shared by all fetches of its plan. */
export interface OperationContext extends CallContext {
  /** Why the upstream of this subscription ended, if it failed. */
  failure?: { reason: unknown };
  /** For a subscription: the state of the current event. */
  stream?: StreamState | undefined;
  /** For a subscription: the cursor at which it began, once known. */
  startCursor?: () => string | undefined;
  /** For a subscription: the span of the current event, if traced. */
  eventSpan?: Span | undefined;
}
