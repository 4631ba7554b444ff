import type { WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../telemetry/logger.js';

/** Terminates a socket whose client sends messages but does not read; logs its errors. */
export function boundBufferedBytes(
  socket: WebSocket,
  { maxBufferedBytes, log }: { maxBufferedBytes: number; log: Logger },
): void {
  // `ws` closes the socket itself, with the matching code.
  socket.on('error', (error) => log.debug({ err: error }, 'A WebSocket failed'));
  const check = () => {
    if (socket.bufferedAmount > maxBufferedBytes) socket.terminate();
  };
  socket.on('message', check);
  socket.on('ping', check);
}

/** Pings each socket periodically, and terminates those that sent no pong since the previous ping. */
export function startHeartbeat(wss: WebSocketServer, everyMs: number) {
  const awaitingPong = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of wss.clients) {
      if (socket.readyState !== socket.OPEN) continue;
      if (awaitingPong.has(socket)) socket.terminate();
      else socket.ping();
      awaitingPong.add(socket);
    }
  }, everyMs);
  timer.unref();
  function markAlive(this: WebSocket): void {
    awaitingPong.delete(this);
  }
  return {
    add: (socket: WebSocket) => socket.on('pong', markAlive),
    stop: () => clearInterval(timer),
  };
}
