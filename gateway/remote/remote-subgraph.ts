import { type ExecutionResult, getOperationAST } from 'graphql';
import { unavailable } from '../../services/shared/faults.js';
import type { SubgraphExecutor, SubgraphRequest } from '../../services/shared/graphql/local-executor.js';
import { failedToConnect, InstancePool } from '../../services/shared/http/instances.js';
import { createEventSubscriber, createSocketClient, type ReconnectOptions } from './remote-events.js';
import { callToHeaders, parseResult, requestBody } from './subgraph-wire.js';

export interface RemoteSubgraphOptions {
  /** The `/graphql` URL of each instance, used in rotation and for failover. */
  urls: readonly string[];
  /** Milliseconds that a query or mutation may take. */
  timeoutMs?: number;
  reconnect?: Partial<ReconnectOptions>;
}

/** An executor with `close`, which closes its sockets. */
export interface RemoteSubgraph {
  executor: SubgraphExecutor;
  close(): Promise<void>;
}

/**
 * Returns an executor for a subgraph in other processes. A failed query is sent to another instance; a mutation only if
 * it cannot have arrived. An operation that no instance answers gets `UNAVAILABLE`. A broken subscription is resumed
 * from its last cursor (remote-events.ts).
 */
export function createRemoteExecutor({ urls, timeoutMs = 15_000, reconnect }: RemoteSubgraphOptions): RemoteSubgraph {
  const instances = new InstancePool(urls);
  const sockets = new InstancePool(urls.map((url) => createSocketClient(url.replace(/^http/, 'ws'))));
  const events = createEventSubscriber(sockets, reconnect);
  return {
    executor: async (request) => {
      const operation = getOperationAST(request.document, request.operationName)?.operation;
      return operation === 'subscription'
        ? events(request)
        : postWithFailover(instances, request, { timeoutMs, operation });
    },
    close: async () => sockets.all.forEach((socket) => void socket.dispose()),
  };
}

/** Milliseconds of pause after each round over all instances; their number is the number of retry rounds. */
const roundPausesMs = [100, 400, 1000] as const;

interface CallOptions {
  timeoutMs: number;
  operation: string | undefined;
}

/** Tries one instance after another until one answers, with a pause after each round. */
async function postWithFailover(
  instances: InstancePool<string>,
  request: SubgraphRequest,
  options: CallOptions,
): Promise<ExecutionResult> {
  const end = performance.now() + options.timeoutMs;
  for (let attempt = 0; ; attempt += 1) {
    const url = instances.next();
    try {
      const answer = await post(url, request, Math.max(1, Math.ceil(end - performance.now())));
      instances.recordResponse(url, answer);
      return parseResult(await answer.json());
    } catch (error) {
      instances.markFailed(url);
      const round = Math.floor(attempt / instances.all.length);
      const pauseMs = roundPausesMs[round];
      const isWorthwhile = pauseMs !== undefined && end - performance.now() > pauseMs;
      if (!mayRetry(error, options.operation) || request.signal?.aborted || !isWorthwhile) throw unavailable();
      const isRoundOver = (attempt + 1) % instances.all.length === 0;
      if (isRoundOver) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** A query may be sent twice; a mutation only if it cannot have arrived. */
function mayRetry(error: unknown, operation: string | undefined): boolean {
  return operation !== 'mutation' || failedToConnect(error);
}

async function post(url: string, request: SubgraphRequest, timeoutMs: number): Promise<Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...callToHeaders(request.context.call) },
    body: requestBody(request),
    signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
  });
}
