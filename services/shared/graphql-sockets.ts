import type { IncomingMessage } from 'node:http';
import { type Context, handleProtocols, makeServer, type Server, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from './logger.js';

/** What graphql-ws hooks find in `context.extra`. */
export interface SocketExtra extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
}

export type SocketHooks = ServerOptions<Record<string, unknown>, SocketExtra>;

export interface SocketServerOptions {
  /** Bytes that one message may have. */
  maxPayload: number;
  /** Bytes that may wait for a reader who still sends; beyond it the socket is ended. */
  maxBufferedBytes: number;
  heartbeatMs: number;
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
 * breaks, since sockets break every day, and it bounds what waits for a client who does not read.
 */
export function serveSockets(hooks: SocketHooks, options: SocketServerOptions): SocketServer {
  const contexts = new Map<WebSocket, SocketContext>();
  let isClosing = false;
  const server = makeServer<Record<string, unknown>, SocketExtra>({
    ...hooks,
    onConnect(context) {
      contexts.set(context.extra.socket, context);
      return hooks.onConnect?.(context);
    },
    onSubscribe: (context, id, payload) => (isClosing ? never : hooks.onSubscribe?.(context, id, payload)),
  });
  const { maxPayload } = options;
  const wss = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols });
  wss.on('connection', (socket, request) => {
    watchSocket(socket, options);
    keepAlive(socket, options.heartbeatMs);
    speak(server, socket, request, options.log);
    socket.once('close', () => contexts.delete(socket));
  });
  return {
    wss,
    close(graceMs) {
      isClosing = true;
      return closeSockets(wss, contexts, graceMs);
    },
  };
}

const never = new Promise<never>(() => undefined);

function speak(server: Server<SocketExtra>, socket: WebSocket, request: IncomingMessage, log: Logger): void {
  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Settles once the bytes are with the system, which is how a slow reader slows its events down.
      send: (data) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data) => {
          take(String(data)).catch((error) => {
            log.error({ err: error }, 'A WebSocket message could not be handled');
            socket.close(1011, 'Internal server error');
          });
        }),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    closed(code, String(reason)).catch((error) => log.error({ err: error }, 'A WebSocket was not let go well'));
  });
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

/** Ends a socket whose client did not answer the ping before. */
function keepAlive(socket: WebSocket, heartbeatMs: number): void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const beat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, heartbeatMs);
  socket.once('close', () => clearInterval(beat));
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
