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

/** The extension in which a subgraph's server says that a subscription is open, and from where it can be resumed. */
export const streamStart = 'streamStart';

/** What a subscription's result travels in, from where it is started to where graphql-ws reads it. */
interface Started {
  result: ExecutionResult | AsyncIterable<ExecutionResult>;
  requestId: string;
}

/**
 * Serves the subscriptions of a subgraph on `/graphql` of this server. The Call comes in each subscribe payload's
 * `extensions.call`, so that one socket carries the subscriptions of many viewers; each event has a context of its own.
 */
export function serveSubscriptions<Context>(
  subgraph: Subgraph<Context>,
  server: Server,
  { log, maxPayload }: { log: Logger; maxPayload: number },
): SocketServer {
  const executor = createLocalExecutor(subgraph);
  const masked = (errors: readonly unknown[], requestId: string) =>
    errors.map((error) => maskError(cause(error), { requestId, log }));

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
        const started = Symbol.asyncIterator in result ? announced(result) : result;
        const rootValue: Started = { result: started, requestId: call.requestId };
        return { schema: subgraph.schema, document, operationName, rootValue };
      } catch (error) {
        return [maskError(error, { requestId: call.requestId, log })];
      }
    },
    execute: resultOf,
    subscribe: resultOf,
    onNext: (_context, _id, _payload, args, result) => {
      if (!result.errors) return undefined;
      const { requestId } = args.rootValue as Started;
      const { extensions } = result;
      return {
        data: result.data ?? null,
        ...(extensions && { extensions }),
        errors: masked(result.errors, requestId).map((error) => error.toJSON()),
      };
    },
    onError: (_context, _id, payload, errors) =>
      masked(errors, callOf(payload).requestId).map((error) => error.toJSON()),
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

/** Says first from where the stream begins, so that it can be opened again before its first event. */
function announced(events: SubgraphEvents): AsyncIterable<ExecutionResult> {
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
  return (args.rootValue as Started).result;
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

/** What a stream throws is wrapped by graphql-ws; an error of a field is not, and keeps its path. */
function cause(error: unknown): unknown {
  const isWrapped = error instanceof GraphQLError && !error.path && error.originalError instanceof GraphQLError;
  return isWrapped ? error.originalError : error;
}
