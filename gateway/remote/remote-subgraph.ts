import { type ExecutionResult, getOperationAST } from 'graphql';
import { unavailable } from '../../services/shared/faults.js';
import type { SubgraphExecutor, SubgraphRequest } from '../../services/shared/graphql/local-executor.js';
import { failedToConnect, InstancePool } from '../../services/shared/http/instances.js';
import { createEventSubscriber, createSocketClient, type ReconnectOptions } from './remote-events.js';
import { callToHeaders, parseResult, requestBody } from './subgraph-wire.js';

export interface RemoteSubgraphOptions {
  /** The `/graphql` address of each instance: asked in turn, and another in the place of one that does not answer. */
  urls: readonly string[];
  /** Milliseconds that a query or mutation may take. */
  timeoutMs?: number;
  reconnect?: Partial<ReconnectOptions>;
}

/** An executor that can be closed: it lets go of its sockets. */
export interface RemoteSubgraph {
  executor: SubgraphExecutor;
  close(): Promise<void>;
}

/**
 * Calls a subgraph in processes of its own. What can not be reached is asked of another instance, where asking twice has
 * no effect; an operation that no instance answers gets `UNAVAILABLE`. A subscription whose instance goes is opened again
 * from where it was (remote-events.ts).
 */
export function createRemoteExecutor({ urls, timeoutMs = 15_000, reconnect }: RemoteSubgraphOptions): RemoteSubgraph {
  const posts = new InstancePool(urls);
  const sockets = new InstancePool(urls.map((url) => createSocketClient(url.replace(/^http/, 'ws'))));
  const events = createEventSubscriber(sockets, reconnect);
  return {
    executor: async (request) => {
      const operation = getOperationAST(request.document, request.operationName)?.operation;
      return operation === 'subscription' ? events(request) : ask(posts, request, { timeoutMs, operation });
    },
    close: async () => sockets.all.forEach((socket) => void socket.dispose()),
  };
}

/** How often every instance is tried, and the milliseconds before trying again. */
const pausesMs = [100, 400, 1000] as const;

interface Asking {
  timeoutMs: number;
  operation: string | undefined;
}

/** Asks one instance after another until one answers; at once the next, then all again after a pause. */
async function ask(posts: InstancePool<string>, request: SubgraphRequest, asking: Asking): Promise<ExecutionResult> {
  const end = performance.now() + asking.timeoutMs;
  for (let attempt = 0; ; attempt += 1) {
    const url = posts.next();
    try {
      const answer = await post(url, request, Math.max(1, Math.ceil(end - performance.now())));
      posts.recordResponse(url, answer);
      return parseResult(await answer.json());
    } catch (error) {
      posts.markFailed(url);
      const round = Math.floor(attempt / posts.all.length);
      const pauseMs = pausesMs[round];
      const isWorthwhile = pauseMs !== undefined && end - performance.now() > pauseMs;
      if (!mayAskAgain(error, asking.operation) || request.signal?.aborted || !isWorthwhile) throw unavailable();
      const isRoundOver = (attempt + 1) % posts.all.length === 0;
      if (isRoundOver) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** A question may be asked twice; what changes something only when it can not have arrived. */
function mayAskAgain(error: unknown, operation: string | undefined): boolean {
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
