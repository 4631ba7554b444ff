import type { ExecutionResult } from 'graphql';
import type { StreamState } from '../../services/shared/graphql/local-executor.js';
import type { PreparedOperation } from '../runtime/format-result.js';
import type { Reader } from './broadcast.js';

/** An event that is completed and masked, with its state if the subscription is resumable. */
export interface StreamFrame {
  result: ExecutionResult;
  state: StreamState | undefined;
}

/** One subscription opened in a subgraph: its events, in order. */
export interface UpstreamSource {
  /** Returns the next event; undefined at the end. Throws why the stream broke. */
  next(): Promise<StreamFrame | undefined>;
  /** Returns the cursor at which it began, once known. */
  startCursor(): string | undefined;
  close(): void;
}

/** Where an upstream begins, and with whose token. */
export interface UpstreamOpening {
  /** `as asked` keeps the client's own `after`; a cursor replaces it. */
  from: 'as asked' | { cursor: string };
  authorization: string | undefined;
}

export interface JoinRequest {
  /** The operation, with its own `after`. */
  operation: PreparedOperation;
  reader: Reader;
  /** The client's cursor; undefined to begin with new events. */
  after: string | undefined;
  authorization: string | undefined;
  /** Expiry of its token; absent if it never expires. */
  expiresAt: Date | undefined;
}
