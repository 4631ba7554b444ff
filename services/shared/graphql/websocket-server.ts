import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Context, handleProtocols, type Message, makeServer, type Server, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../telemetry/logger.js';
import { OperationNames, withClientOperationId } from './operation-names.js';
import { boundBufferedBytes, startHeartbeat } from './websocket-liveness.js';
import { parseClientMessage } from './websocket-messages.js';
import { closeSockets } from './websocket-shutdown.js';

/** `context.extra` of graphql-ws hooks. It lives as long as the socket, so it holds nothing large. */
export interface SocketExtra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  /** The TCP or TLS socket under `socket`. */
  tcpSocket: Socket;
  /** Headers of the upgrade request. */
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'accept-language'>;
  /** Maps client ids to the operation names that hooks receive. */
  operationNames: OperationNames;
}

export type SocketHooks = ServerOptions<Record<string, unknown>, SocketExtra>;

export interface SocketServerOptions {
  /** Maximum size of a message in bytes. */
  maxPayload: number;
  /** Bytes that may wait for a client that still sends messages; beyond it the socket is terminated. */
  maxBufferedBytes: number;
  heartbeatMs: number;
  /** Milliseconds that a client may take to send `connection_init`; 3 s by default. */
  initWaitMs?: number;
  log: Logger;
}

export interface SocketServer {
  wss: WebSocketServer;
  /**
   * Closes each socket with 1001 once its in-flight queries and mutations are answered, and waits until all are closed,
   * for at most `graceMs`. New operations are not started meanwhile: clients send them again after reconnecting.
   */
  close(graceMs: number): Promise<void>;
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>;

/**
 * Serves graphql-transport-ws on `ws` sockets. Unlike `graphql-ws/use/ws`, it logs socket errors to our log and not to
 * the console, and bounds the bytes that wait for a slow client. Hooks receive an operation's name (operation-names.ts)
 * in the place of its id.
 */
export function createSocketServer(hooks: SocketHooks, options: SocketServerOptions): SocketServer {
  const contexts = new Map<WebSocket, SocketContext>();
  let isClosing = false;
  const server = makeServer<Record<string, unknown>, SocketExtra>({
    ...hooks,
    ...(options.initWaitMs !== undefined && { connectionInitWaitTimeout: options.initWaitMs }),
    onConnect(context) {
      contexts.set(context.extra.socket, context);
      return hooks.onConnect?.(context);
    },
    onSubscribe: (context, id, payload) => (isClosing ? neverSettles : hooks.onSubscribe?.(context, id, payload)),
    // Freed before the client can know of the end: the client may use the id again at once.
    onError(context, name, payload, errors) {
      context.extra.operationNames.end(name);
      return hooks.onError?.(context, name, payload, errors);
    },
    onComplete(context, name, payload) {
      context.extra.operationNames.end(name);
      return hooks.onComplete?.(context, name, payload);
    },
  });
  const { maxPayload } = options;
  const wss = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols });
  const heartbeat = startHeartbeat(wss, options.heartbeatMs);
  wss.on('connection', (socket, request) => {
    boundBufferedBytes(socket, options);
    heartbeat.add(socket);
    serveSocket(server, extraOf(socket, request), options.log);
    socket.once('close', () => contexts.delete(socket));
  });
  return {
    wss,
    close(graceMs) {
      isClosing = true;
      wss.once('close', heartbeat.stop);
      return closeSockets(wss, contexts, graceMs);
    },
  };
}

/** graphql-ws takes a parsed message too, which its type does not declare. */
type TakeMessage = (message: string | Message) => Promise<void>;

const neverSettles = new Promise<never>(() => undefined);

function extraOf(socket: WebSocket, { socket: carrier, headers }: IncomingMessage): SocketExtra {
  const { authorization, 'accept-language': language } = headers;
  return {
    socket,
    tcpSocket: carrier,
    headers: { authorization, 'accept-language': language },
    operationNames: new OperationNames(),
  };
}

function serveSocket(server: Server<SocketExtra>, extra: SocketExtra, log: Logger): void {
  const { socket, operationNames } = extra;
  let hasEnded = false;
  const endOperations = (code: number, reason: string) => {
    if (hasEnded) return;
    hasEnded = true;
    closed(code, reason).catch((error) => log.error({ err: error }, 'Closing a WebSocket failed'));
  };
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    // Ends open operations now: the client may answer the close frame late or never.
    setImmediate(endOperations, code, reason);
  };
  const dispatch = (take: (message: string) => Promise<void>, message: Message) =>
    (take as TakeMessage)(message).catch((error) => {
      log.error({ err: error }, 'A WebSocket message could not be handled');
      close(1011, 'Internal server error');
    });
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Resolves when the bytes are written to the system: this is the back-pressure on a slow reader's events.
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(withClientOperationId(data), () => resolve());
          else resolve();
        }),
      close,
      onMessage: (take) =>
        socket.on('message', (data, isBinary) => {
          // Messages after close are ignored: their results could not be sent.
          if (socket.readyState !== socket.OPEN) return;
          const message = parseClientMessage(data, isBinary, operationNames);
          if ('code' in message) close(message.code, message.reason);
          else void dispatch(take, message);
        }),
    },
    extra,
  );
  socket.once('close', (code, reason) => endOperations(code, String(reason)));
}
