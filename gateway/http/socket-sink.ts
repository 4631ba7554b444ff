import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { FrameBatch } from '../live/frame-batch.js';
import type { FrameSink } from '../live/stream-reader.js';

/**
 * Sends events to one operation on a WebSocket, past `ws`: it would make each frame's header, and write twice, for each
 * socket. What it sends itself is whole at once too, so that one never falls into the middle of the other.
 */
export class SocketSink implements FrameSink {
  readonly #id: Buffer;

  constructor(
    private readonly webSocket: WebSocket,
    private readonly socket: Socket,
    id: string,
  ) {
    this.#id = Buffer.from(JSON.stringify(id));
  }

  send(chunk: FrameBatch): void {
    if (this.webSocket.readyState === this.webSocket.OPEN) this.socket.write(chunk.framesForId(this.#id));
  }

  bufferedBytes(): number {
    return this.socket.writableLength;
  }
}
