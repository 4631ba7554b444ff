import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { FrameBatch } from '../live/frame-batch.js';
import type { FrameSink } from '../live/stream-reader.js';

/**
 * Sends events to one operation on a WebSocket, directly to its TCP socket: `ws` would encode each frame's header, and
 * write twice, per socket. `ws` writes its own frames whole and synchronously too, so frames never interleave.
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

  send(batch: FrameBatch): void {
    if (this.webSocket.readyState === this.webSocket.OPEN) this.socket.write(batch.framesForId(this.#id));
  }

  bufferedBytes(): number {
    return this.socket.writableLength;
  }
}
