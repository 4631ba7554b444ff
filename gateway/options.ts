import type { SubgraphExecutor } from '../services/shared/graphql/local-executor.js';
import type { Subgraph } from '../services/shared/graphql/subgraph.js';
import type { Route } from '../services/shared/http/http-server.js';
import type { Logger } from '../services/shared/telemetry/logger.js';
import type { GatewayProbe } from './telemetry.js';

/** What one client may ask for, so that no single document, socket or body can take the gateway down. */
export interface Limits {
  /** Bytes of an HTTP body or of a WebSocket message. */
  maxBodyBytes: number;
  /** Levels of fields; introspection may go further. */
  maxDepth: number;
  /** Lexical tokens of a document. */
  maxTokens: number;
  /** Aliases once fragments are spread. */
  maxAliases: number;
  /** Fields at the top of an operation once fragments are spread. */
  maxRootFields: number;
  /** Objects and values that could be answered, taking each `first` argument at its word. */
  maxCost: number;
  /** Operations open at once on one socket. */
  maxOperationsPerSocket: number;
  /** Events that may wait for one reader of an event stream; beyond it the stream ends with `TOO_SLOW`. */
  unreadFrames: number;
  /** Bytes that may wait for one socket's reader before a subscription on it ends with `TOO_SLOW`. */
  unreadBytes: number;
  /** Bytes that may wait for one socket's reader while it still sends; beyond it the socket is ended. */
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

/** What a verified token says to the gateway. */
export interface Token {
  expiresAt?: Date;
  /**
   * Names what its bearer may see: two with the same words see the same of everything, in the same language. Their equal
   * subscriptions share one upstream. Without it, nothing is shared.
   */
  visibility?: string;
}

/** Answers what the token says; null when signed out. Throws `UNAUTHENTICATED` for a bad or expired one. */
export type Verify = (authorization: string | undefined) => Promise<Token | null>;

export interface GatewayOptions {
  /** The supergraph in SDL, as composition emits it. */
  supergraph: string;
  /** One executor for each subgraph that the supergraph names. */
  subgraphs: Record<string, SubgraphExecutor>;
  /** All subgraphs, where they are in this process: operations are then executed at once, without a plan. */
  local?: readonly Subgraph<object>[];
  verify: Verify;
  /** Asked in order, before GraphQL; a page for browsers at GET /graphql is a route with a predicate. */
  routes?: readonly Route[];
  log: Logger;
  /** Told of what happens, to be counted. */
  probe?: GatewayProbe | undefined;
  limits?: Partial<Limits>;
  /** `Access-Control-Allow-Origin`; `*` by default, which is safe since nothing is decided by a cookie here. */
  allowOrigin?: string;
  /** Proxies in front of the gateway whose X-Forwarded-For counts; 0 by default: anybody can write that header. */
  trustedProxies?: number;
  /** Milliseconds between two signs of life on an idle stream. */
  heartbeatMs?: number;
  /** Milliseconds that a new WebSocket gets to say `connection_init`. */
  initWaitMs?: number;
  /** Milliseconds that operations in flight get to finish when the gateway closes. */
  drainMs?: number;
  /** Milliseconds that idle HTTP connections are kept when the gateway closes; see `Draining`. 0 by default. */
  drainIdleMs?: number;
}

/** The same options with nothing left out. */
export interface GatewaySettings extends Required<Omit<GatewayOptions, 'limits' | 'probe' | 'local'>> {
  limits: Limits;
  local?: readonly Subgraph<object>[] | undefined;
  probe?: GatewayProbe | undefined;
}

/** Fills in the defaults. */
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
