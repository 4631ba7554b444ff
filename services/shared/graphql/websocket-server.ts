import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Context, handleProtocols, type Message, makeServer, type Server, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../telemetry/logger.js';
import { OperationNames, withClientOperationId } from './operation-names.js';
import { parseClientMessage } from './websocket-messages.js';

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
    onSubscribe: (context, id, payload) => (isClosing ? never : hooks.onSubscribe?.(context, id, payload)),
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
  const pulse = heartbeat(wss, options.heartbeatMs);
  wss.on('connection', (socket, request) => {
    watchSocket(socket, options);
    pulse.add(socket);
    speak(server, extraOf(socket, request), options.log);
    socket.once('close', () => contexts.delete(socket));
  });
  return {
    wss,
    close(graceMs) {
      isClosing = true;
      wss.once('close', pulse.stop);
      return closeSockets(wss, contexts, graceMs);
    },
  };
}

const never = new Promise<never>(() => undefined);

function extraOf(socket: WebSocket, { socket: carrier, headers }: IncomingMessage): SocketExtra {
  const { authorization, 'accept-language': language } = headers;
  return {
    socket,
    tcpSocket: carrier,
    headers: { authorization, 'accept-language': language },
    operationNames: new OperationNames(),
  };
}

function speak(server: Server<SocketExtra>, extra: SocketExtra, log: Logger): void {
  const { socket, operationNames } = extra;
  let hasLeft = false;
  const leave = (code: number, reason: string) => {
    if (hasLeft) return;
    hasLeft = true;
    closed(code, reason).catch((error) => log.error({ err: error }, 'Closing a WebSocket failed'));
  };
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    // Ends open operations now: the client may answer the close frame late or never.
    setImmediate(leave, code, reason);
  };
  const hear = (take: (message: never) => Promise<void>, message: Message) =>
    // It takes a parsed message too, which its type does not declare.
    take(message as never).catch((error) => {
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
          else void hear(take, message);
        }),
    },
    extra,
  );
  socket.once('close', (code, reason) => leave(code, String(reason)));
}

function watchSocket(socket: WebSocket, { maxBufferedBytes, log }: SocketServerOptions): void {
  // `ws` closes the socket itself, with the matching code.
  socket.on('error', (error) => log.debug({ err: error }, 'A WebSocket failed'));
  const check = () => {
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
  };
  socket.on('message', check);
  socket.on('ping', check);
}

/** Pings each socket periodically, and terminates those that sent no pong since the previous ping. */
function heartbeat(wss: WebSocketServer, everyMs: number) {
  const silent = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const socket of wss.clients) {
      if (socket.readyState !== socket.OPEN) continue;
      if (silent.has(socket)) socket.terminate();
      else socket.ping();
      silent.add(socket);
    }
  }, everyMs);
  beat.unref();
  function isThere(this: WebSocket): void {
    silent.delete(this);
  }
  return {
    add: (socket: WebSocket) => socket.on('pong', isThere),
    stop: () => clearInterval(beat),
  };
}

/** At most 123 bytes (RFC 6455, 5.5). */
const goingAway = 'Going away: reconnect, and subscribe with `after` set to the last cursor received.';
const lookEveryMs = 10;

async function closeSockets(
  wss: WebSocketServer,
  contexts: ReadonlyMap<WebSocket, SocketContext>,
  graceMs: number,
): Promise<void> {
  const underWay = new Map([...contexts].map(([socket, context]) => [socket, idsUnderWay(context)]));
  const isBusy = (socket: WebSocket) => {
    const { subscriptions = {} } = contexts.get(socket) ?? {};
    return underWay.get(socket)?.some((id) => subscriptions[id] === null);
  };
  const look = () => {
    for (const client of wss.clients) if (!isBusy(client)) client.close(1001, goingAway);
  };
  look();
  const looking = setInterval(look, lookEveryMs);
  const timer = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, graceMs);
  await new Promise<void>((resolve) => wss.close(() => resolve()));
  clearInterval(looking);
  clearTimeout(timer);
}

/**
 * Returns the ids of operations without an answer yet: graphql-ws stores null for them, and the iterator for open
 * subscriptions.
 */
function idsUnderWay({ subscriptions }: SocketContext): string[] {
  return Object.keys(subscriptions).filter((id) => subscriptions[id] === null);
}
