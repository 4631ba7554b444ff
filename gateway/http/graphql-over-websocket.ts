import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { Fault } from '../../services/shared/faults.js';
import { isFault, maskError } from '../../services/shared/graphql/masked-errors.js';
import { clientOperationId } from '../../services/shared/graphql/operation-names.js';
import { createSocketServer, type SocketExtra } from '../../services/shared/graphql/websocket-server.js';
import type { Call } from '../../services/shared/http/call.js';
import { EventStream } from '../execution/event-stream.js';
import { SharedStreamReader } from '../live/stream-reader.js';
import type { SubscriptionCaller } from '../live/subscriptions.js';
import type { Operations } from '../operations.js';
import type { GatewaySettings, Token } from '../options.js';
import { newRequestId } from './request-id.js';
import { SocketSink } from './socket-sink.js';
import { onTokenExpiry, tokenExpiredFault } from './token-expiry.js';

/** GraphQL over WebSocket: handles upgrade requests of an HTTP server. */
export interface GraphQLOverWebSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes each socket with 1001, and waits until all are closed, for at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** State of one socket since its `connection_init`. */
interface Session {
  authorization: string | undefined;
  acceptLanguage: string | undefined;
  token: Token | null;
  stopClock(): void;
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>;

/** `graphql-ws` clients reconnect after 4403, but not after 4500. */
const closeCodes = { forbidden: 4403, tryAgainLater: 1013 } as const;

/** Serves the `graphql-transport-ws` protocol with the same operations as HTTP. */
export function graphqlOverWebSocket(operations: Operations, settings: GatewaySettings): GraphQLOverWebSocket {
  const sessions = new WeakMap<WebSocket, Session>();
  const { limits, log } = settings;
  const sockets = createSocketServer(
    {
      onConnect: (context) => connect(context),
      onSubscribe: (context, id, payload) => subscribe(context, id, payload),
      execute: outcomeOf,
      subscribe: outcomeOf,
      onError: (_context, _id, _payload, errors) => errors.map((error) => unwrapError(error).toJSON()),
      onClose: ({ extra }) => sessions.get(extra.socket)?.stopClock(),
    },
    {
      maxPayload: limits.maxBodyBytes,
      maxBufferedBytes: limits.maxBufferedBytes,
      heartbeatMs: settings.heartbeatMs,
      initWaitMs: settings.initWaitMs,
      log,
    },
  );

  async function connect(context: SocketContext): Promise<boolean> {
    const { connectionParams, extra } = context;
    const { authorization, acceptLanguage } = connectionParams ?? {};
    const { headers } = extra;
    const session: Session = {
      authorization: nonEmptyText(authorization) ?? headers.authorization,
      acceptLanguage: nonEmptyText(acceptLanguage) ?? headers['accept-language'],
      token: null,
      stopClock: () => undefined,
    };
    try {
      const token = await settings.verify(session.authorization);
      session.token = token;
      session.stopClock = onTokenExpiry(token?.expiresAt, () => expire(context));
      sessions.set(extra.socket, session);
      if (extra.socket.readyState !== extra.socket.OPEN) session.stopClock();
      return true;
    } catch (error) {
      if (isFault(error) && error.extensions.code !== 'UNAVAILABLE') {
        operations.recordRefusal(undefined, { requestId: newRequestId() }, [error]);
        return false;
      }
      log.warn({ err: error }, 'A token could not be verified');
      extra.socket.close(closeCodes.tryAgainLater, 'Try again later');
      return true;
    }
  }

  /** Answers every failure with an `error` message: a throw would close the socket with all of its operations. */
  async function subscribe(context: SocketContext, id: string, payload: SubscribePayload) {
    const session = sessions.get(context.extra.socket);
    if (!session) return [new Fault('UNAUTHENTICATED', 'The connection is not open.')];
    const call: Call = {
      authorization: session.authorization,
      acceptLanguage: session.acceptLanguage,
      requestId: newRequestId(),
    };
    try {
      return await start(context, id, payload, { call, token: session.token });
    } catch (error) {
      return [maskError(error, { requestId: call.requestId, log })];
    }
  }

  async function start(
    context: SocketContext,
    id: string,
    payload: SubscribePayload,
    { call, token }: SubscriptionCaller,
  ) {
    if (Object.keys(context.subscriptions).length > limits.maxOperationsPerSocket) {
      const { maxOperationsPerSocket: value } = limits;
      const limit = 'maxOperationsPerSocket';
      const refusal = new Fault('TOO_COSTLY', `At most ${value} operations may be open on one socket.`, {
        limit,
        value,
      });
      operations.recordRefusal(payload, call, [refusal]);
      return [refusal];
    }
    const operation = operations.prepare(payload, call);
    if (Array.isArray(operation)) return operation;
    // graphql-ws keeps the payload while the subscription is open: all payloads then share the text of the cached
    // document.
    Object.assign(payload, { query: operation.document.loc?.source.body });
    const outcome = await operations.execute(operation, call, token);
    if (outcome instanceof EventStream && !(id in context.subscriptions)) void outcome.return();
    else if (outcome instanceof EventStream) sendFrames(outcome, clientOperationId(id), context.extra);
    const isRefused =
      !(outcome instanceof EventStream) && (operation.operation === 'subscription' || !('data' in outcome));
    if (isRefused) return [...(outcome.errors ?? [new GraphQLError('The subscription could not be opened.')])];
    return argsOf(operation, outcome);
  }

  return {
    upgrade: (request, socket, head) =>
      sockets.wss.handleUpgrade(request, socket, head, (client) => sockets.wss.emit('connection', client, request)),
    close: sockets.close,
  };
}

/** Sends frames directly to the socket, encoded once for all readers; the stream only reports its end. */
function sendFrames({ source }: EventStream, id: string, { socket, tcpSocket }: SocketExtra): void {
  if (source instanceof SharedStreamReader) source.attachSink(new SocketSink(socket, tcpSocket, id));
}

function expire({ subscriptions, extra }: SocketContext): void {
  for (const stream of Object.values(subscriptions)) {
    if (stream instanceof EventStream) stream.fail(tokenExpiredFault());
  }
  // The errors are sent in this turn's microtasks, before the close frame.
  setImmediate(() => extra.socket.close(closeCodes.forbidden, 'Token expired'));
}

/** Passes a result that exists already through graphql-ws, as the root value of an execution. */
function argsOf(
  operation: { document: ExecutionArgs['document']; operationName: string | undefined },
  outcome: unknown,
) {
  const { document, operationName } = operation;
  return { document, operationName: operationName ?? null, rootValue: outcome } as ExecutionArgs;
}

function outcomeOf(args: ExecutionArgs): ExecutionResult | AsyncIterable<ExecutionResult> {
  return args.rootValue as ExecutionResult | EventStream;
}

/** graphql-ws wraps errors that a stream throws. */
function unwrapError(error: GraphQLError): GraphQLError {
  return error.originalError instanceof GraphQLError ? error.originalError : error;
}

function nonEmptyText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
