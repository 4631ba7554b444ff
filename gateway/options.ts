import type { SubgraphExecutor } from '../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../services/shared/graphql/subgraph.js';
import type { Route } from '../services/shared/http/http-server.js';
import type { Logger } from '../services/shared/telemetry/logger.js';
import type { GatewayProbe } from './telemetry.js';

/** Limits per client, so that no single document, socket or body can exhaust the gateway. */
export interface Limits {
  /** Bytes of an HTTP body or a WebSocket message. */
  maxBodyBytes: number;
  /** Levels of nested fields; introspection may exceed it. */
  maxDepth: number;
  /** Lexical tokens of a document. */
  maxTokens: number;
  /** Aliases after expanding fragments. */
  maxAliases: number;
  /** Root fields of an operation after expanding fragments. */
  maxRootFields: number;
  /** Maximum number of objects and values in the response, computed from the `first` arguments. */
  maxCost: number;
  /** Operations open at once on one socket. */
  maxOperationsPerSocket: number;
  /** Events that may wait for one reader of an event stream; beyond it the stream ends with `TOO_SLOW`. */
  unreadFrames: number;
  /** Bytes that may wait in one socket before a subscription on it ends with `TOO_SLOW`. */
  unreadBytes: number;
  /** Bytes that may wait in one socket while its client still sends; beyond it the socket is terminated. */
  maxBufferedBytes: number;
}

export const defaultLimits: Limits = {
  maxBodyBytes: 1024 * 1024,
  maxDepth: 15,
  maxTokens: 5000,
  maxAliases: 50,
  maxRootFields: 30,
  maxCost: 100_000,
  maxOperationsPerSocket: 200,
  unreadFrames: 1000,
  unreadBytes: 1024 * 1024,
  maxBufferedBytes: 8 * 1024 * 1024,
};

/** What the gateway reads from a verified token. */
export interface Token {
  expiresAt?: Date;
  /**
   * Equal for two tokens exactly when both see the same data in the same language: their equal subscriptions share one
   * upstream. Without it, nothing is shared.
   */
  visibility?: string;
}

/**
 * Verifies an `Authorization` value; null when signed out. Throws `UNAUTHENTICATED` for an invalid or expired token.
 */
export type Verify = (authorization: string | undefined) => Promise<Token | null>;

export interface GatewayOptions {
  /** The supergraph SDL, as composition emits it. */
  supergraph: string;
  /** One executor for each subgraph in the supergraph. */
  subgraphs: Record<string, SubgraphExecutor>;
  /** All subgraphs, if they are in this process: operations are then executed without a query plan. */
  local?: readonly Subgraph<object>[];
  verify: Verify;
  /** Tried in order before GraphQL; a page for browsers at GET /graphql is a route with a predicate. */
  routes?: readonly Route[];
  log: Logger;
  /** Receives events for metrics. */
  probe?: GatewayProbe | undefined;
  limits?: Partial<Limits>;
  /**
   * `Access-Control-Allow-Origin`; `*` by default, which is safe since GraphQL requests are not authorized by cookies.
   */
  allowOrigin?: string;
  /**
   * Number of proxies in front of the gateway whose X-Forwarded-For is trusted; 0 by default, since clients can forge
   * it.
   */
  trustedProxies?: number;
  /** Milliseconds between two heartbeats on an idle stream. */
  heartbeatMs?: number;
  /** Milliseconds that a new WebSocket may take to send `connection_init`. */
  initWaitMs?: number;
  /** Milliseconds that in-flight operations may take after close. */
  drainMs?: number;
  /** Milliseconds that idle HTTP connections are kept after close; see `DrainOptions`. 0 by default. */
  drainIdleMs?: number;
}

/** The options with all defaults filled in. */
export interface GatewaySettings extends Required<Omit<GatewayOptions, 'limits' | 'probe' | 'local'>> {
  limits: Limits;
  local?: readonly Subgraph<object>[] | undefined;
  probe?: GatewayProbe | undefined;
}

/** Returns the options with defaults. */
export function resolveGatewaySettings(options: GatewayOptions): GatewaySettings {
  return {
    routes: [],
    allowOrigin: '*',
    trustedProxies: 0,
    heartbeatMs: 12_000,
    initWaitMs: 3_000,
    drainMs: 8_000,
    drainIdleMs: 0,
    ...options,
    limits: { ...defaultLimits, ...options.limits },
  };
}
