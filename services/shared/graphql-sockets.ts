import type { IncomingMessage } from 'node:http';
import { handleProtocols, makeServer, type Server, type ServerOptions } from 'graphql-ws';
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
  /** Tells every client to come back (1001), and waits until they are gone, at most `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/**
 * Speaks graphql-transport-ws on `ws` sockets. Unlike `graphql-ws/use/ws` it tells our log and not the console what
 * breaks, since sockets break every day, and it bounds what waits for a client who does not read.
 */
export function serveSockets(hooks: SocketHooks, options: SocketServerOptions): SocketServer {
  const server = makeServer(hooks);
  const { maxPayload } = options;
  const wss = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols });
  wss.on('connection', (socket, request) => {
    watchSocket(socket, options);
    keepAlive(socket, options.heartbeatMs);
    speak(server, socket, request, options.log);
  });
  return { wss, close: (graceMs) => closeSockets(wss, graceMs) };
}

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

async function closeSockets(wss: WebSocketServer, graceMs: number): Promise<void> {
  for (const client of wss.clients) client.close(1001, 'Going away');
  const timer = setTimeout(() => {
    for (const client of wss.clients) client.terminate();
  }, graceMs);
  await new Promise<void>((resolve) => wss.close(() => resolve()));
  clearTimeout(timer);
}
