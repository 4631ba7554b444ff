/**
 * Metadata of one operation, sent from the gateway to a subgraph in process, over HTTP and over WebSocket. Subgraphs
 * trust none of it: each verifies `authorization` again.
 */
export interface Call {
  /** The client's `Authorization` value, `Bearer <jwt>`; undefined when signed out. */
  authorization: string | undefined;
  /** The client's `Accept-Language` value; used when signed out. */
  acceptLanguage: string | undefined;
  /** Identifies this operation in logs and in `INTERNAL_SERVER_ERROR` responses. */
  requestId: string;
  /** For a subscription that the gateway opens again: a cursor that replaces its `after`. */
  resume?: string | undefined;
  /** True if nothing is changed: the suspension check then runs concurrently with the reads. */
  isReadOnly?: boolean | undefined;
  /** In one execution over several subgraphs in one process: results of the suspension check, by checking function. */
  suspensionChecks?: Map<unknown, Promise<boolean>> | undefined;
  /** The span that caused this call, if traced. */
  traceparent?: string | undefined;
}

/** HTTP headers that carry a Call; over WebSocket the same keys are in `extensions.call` of the payload. */
export const callHeaders = {
  authorization: 'authorization',
  acceptLanguage: 'accept-language',
  requestId: 'x-request-id',
  traceparent: 'traceparent',
} as const;
