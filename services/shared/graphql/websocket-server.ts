import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Context, handleProtocols, type Message, makeServer, type Server, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../telemetry/logger.js';
import { OperationNames, withClientOperationId } from './operation-names.js';
import { parseClientMessage } from './websocket-messages.js';

/** What graphql-ws hooks find in `context.extra`, for as long as the socket is open: nothing that is large. */
export interface SocketExtra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  /** What carries the frames of `socket`. */
  tcpSocket: Socket;
  /** Of the request that opened it. */
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'accept-language'>;
  /** Under which names the hooks are told of operations. */
  operationNames: OperationNames;
}

export type SocketHooks = ServerOptions<Record<string, unknown>, SocketExtra>;

export interface SocketServerOptions {
  /** Bytes that one message may have. */
  maxPayload: number;
  /** Bytes that may wait for a reader who still sends; beyond it the socket is ended. */
  maxBufferedBytes: number;
  heartbeatMs: number;
  /** Milliseconds that a client gets to say `connection_init`; 3 s by default. */
  initWaitMs?: number;
  log: Logger;
}

export interface SocketServer {
  wss: WebSocketServer;
  /**
   * Tells every client to come back (1001), once the queries and mutations that are under way on its socket are answered,
   * and waits until they are gone, at most `graceMs`. What a client asks for meanwhile is not begun: it asks again when it
   * is back.
   */
  close(graceMs: number): Promise<void>;
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>;

/**
 * Speaks graphql-transport-ws on `ws` sockets. Unlike `graphql-ws/use/ws` it tells our log and not the console what
 * breaks, since sockets break every day, and it bounds what waits for a client who does not read. Hooks are told the name
 * of an operation (operation-names.ts) in the place of its id.
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
    // The id is free before the client can know: it may take it again at once.
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
    closed(code, reason).catch((error) => log.error({ err: error }, 'A WebSocket was not let go well'));
  };
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    // What was open is let go now: the client may take its time to answer, or never do.
    setImmediate(leave, code, reason);
  };
  const hear = (take: (message: never) => Promise<void>, message: Message) =>
    // It takes a message that is parsed as well, which its types do not tell.
    take(message as never).catch((error) => {
      log.error({ err: error }, 'A WebSocket message could not be handled');
      close(1011, 'Internal server error');
    });
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Settles once the bytes are with the system, which is how a slow reader slows its events down.
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(withClientOperationId(data), () => resolve());
          else resolve();
        }),
      close,
      onMessage: (take) =>
        socket.on('message', (data, isBinary) => {
          // Who is told to go is heard no more: nothing is begun that could not be answered.
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
  // `ws` closes the socket by itself, with the code that fits.
  socket.on('error', (error) => log.debug({ err: error }, 'A WebSocket broke'));
  const check = () => {
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
  };
  socket.on('message', check);
  socket.on('ping', check);
}

/** Asks each socket at every beat for a sign of life, and ends those whose client gave none since the beat before. */
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

/** At most 123 bytes, as RFC 6455 has it. */
const goingAway = 'Going away. Come back, and subscribe with `after` the last cursor received.';
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

/** graphql-ws keeps null for what was asked and has no answer yet, and the events of a subscription that is open. */
function idsUnderWay({ subscriptions }: SocketContext): string[] {
  return Object.keys(subscriptions).filter((id) => subscriptions[id] === null);
}
