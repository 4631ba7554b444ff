import type { Server } from 'node:http';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Call } from '../http/call.js';
import type { Logger } from '../telemetry/logger.js';
import { parseTraceparent } from '../telemetry/tracing.js';
import { createLocalExecutor, type SubgraphEvents } from './local-executor.js';
import { maskError } from './masked-errors.js';
import type { Subgraph } from './subgraph.js';
import { createSocketServer, type SocketHooks, type SocketServer } from './websocket-server.js';

/** Extension in which a subgraph says that a subscription is open, with the cursor to resume from. */
export const streamStart = 'streamStart';

/** Root value that carries a started subscription from `onSubscribe` to `execute` and `subscribe`. */
interface StartedSubscription {
  result: ExecutionResult | AsyncIterable<ExecutionResult>;
  requestId: string;
}

/**
 * Serves the subscriptions of a subgraph on `/graphql` of an HTTP server. Each subscribe payload carries a Call in
 * `extensions.call`, so that one socket serves many viewers. Each event has its own context.
 */
export function serveSubscriptions<Context>(
  subgraph: Subgraph<Context>,
  server: Server,
  { log, maxPayload }: { log: Logger; maxPayload: number },
): SocketServer {
  const executor = createLocalExecutor(subgraph);
  const maskAll = (errors: readonly unknown[], requestId: string) =>
    errors.map((error) => maskError(unwrapError(error), { requestId, log }));

  const hooks: SocketHooks = {
    async onSubscribe(_context, _id, payload) {
      const call = callOf(payload);
      try {
        const document = parse(payload.query);
        const errors = validate(subgraph.schema, document);
        if (errors.length > 0) return errors;
        const { variables, operationName = null } = payload;
        const request = { document, variables: variables ?? {}, operationName: operationName ?? undefined };
        const result = await executor({ ...request, context: { call } });
        if (!(Symbol.asyncIterator in result) && !result.data) return [...(result.errors ?? [])];
        const started = Symbol.asyncIterator in result ? withStartCursor(result) : result;
        const rootValue: StartedSubscription = { result: started, requestId: call.requestId };
        return { schema: subgraph.schema, document, operationName, rootValue };
      } catch (error) {
        return [maskError(error, { requestId: call.requestId, log })];
      }
    },
    execute: resultOf,
    subscribe: resultOf,
    onNext: (_context, _id, _payload, args, result) => {
      if (!result.errors) return undefined;
      const { requestId } = args.rootValue as StartedSubscription;
      const { extensions } = result;
      return {
        data: result.data ?? null,
        ...(extensions && { extensions }),
        errors: maskAll(result.errors, requestId).map((error) => error.toJSON()),
      };
    },
    onError: (_context, _id, payload, errors) =>
      maskAll(errors, callOf(payload).requestId).map((error) => error.toJSON()),
  };
  const sockets = createSocketServer(hooks, {
    log,
    maxPayload,
    maxBufferedBytes: 64 * 1024 * 1024,
    heartbeatMs: 12_000,
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    sockets.wss.handleUpgrade(request, socket, head, (client) => sockets.wss.emit('connection', client, request));
  });
  return sockets;
}

/** Sends the start cursor as the first result, so that the stream can be opened again before its first event. */
function withStartCursor(events: SubgraphEvents): AsyncIterable<ExecutionResult> {
  const source = events[Symbol.asyncIterator]();
  const first = { data: null, extensions: { [streamStart]: events.startCursor ?? null } };
  let isFirst = true;
  return {
    next() {
      if (!isFirst) return source.next();
      isFirst = false;
      return Promise.resolve({ done: false, value: first });
    },
    return: async () => (await source.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  } as AsyncIterableIterator<ExecutionResult>;
}

function resultOf(args: ExecutionArgs) {
  return (args.rootValue as StartedSubscription).result;
}

function callOf(payload: SubscribePayload): Call {
  const call = payload.extensions?.call;
  const text = (name: keyof Call) => {
    const value: unknown = typeof call === 'object' && call !== null ? Reflect.get(call, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const resume = text('resume');
  return {
    ...(resume && { resume }),
    authorization: text('authorization'),
    acceptLanguage: text('acceptLanguage'),
    requestId: text('requestId') ?? 'none',
    traceparent: parseTraceparent(text('traceparent')),
  };
}

/** graphql-ws wraps errors that a stream throws. It does not wrap field errors, which keep their path. */
function unwrapError(error: unknown): unknown {
  const isWrapped = error instanceof GraphQLError && !error.path && error.originalError instanceof GraphQLError;
  return isWrapped ? error.originalError : error;
}
