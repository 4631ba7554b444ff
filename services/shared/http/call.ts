/**
 * What travels with every operation from the gateway to a subgraph, in process or over HTTP and WebSocket alike.
 * Nothing here is believed by itself: each subgraph verifies `authorization` again.
 */
export interface Call {
  /** The `Authorization` value as the client sent it, `Bearer <jwt>`; undefined when signed out. */
  authorization: string | undefined;
  /** The client's `Accept-Language` value, for viewers who are signed out. */
  acceptLanguage: string | undefined;
  /** Names this operation in logs and in `INTERNAL_SERVER_ERROR` answers. */
  requestId: string;
  /** For a subscription that is opened again in the client's place: a cursor that comes instead of its `after`. */
  resume?: string | undefined;
  /** Nothing is changed: whether the viewer may act at all is then looked up while the rest is read. */
  isReadOnly?: boolean | undefined;
  /** Of one execution over several subgraphs in one process: what each source said of whether the viewer may act. */
  suspensionChecks?: Map<unknown, Promise<boolean>> | undefined;
  /** The span that caused this, where that is traced. */
  traceparent?: string | undefined;
}

/** The HTTP header names that carry a Call; over WebSocket the same keys travel in a payload's `extensions.call`. */
export const callHeaders = {
  authorization: 'authorization',
  acceptLanguage: 'accept-language',
  requestId: 'x-request-id',
  traceparent: 'traceparent',
} as const;
