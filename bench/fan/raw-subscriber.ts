import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A subscription to open, and where. */
export interface SubscriptionRequest {
  port: number;
  token: string;
  query: string;
  variables: Record<string, unknown>;
}

const text = 0x1;
const ping = 0x9;
const pong = 0xa;
/** Shared by all sockets of the process, since what was read is not kept. */
const readBuffer = Buffer.allocUnsafe(256 * 1024);

/**
 * A subscriber on a plain TCP socket that speaks graphql-transport-ws. It counts whole frames without parsing them, so
 * that the clients are not what is measured.
 */
export class RawSubscriber {
  /** Event frames so far. */
  frames = 0;
  /** Bytes of their payloads. */
  bytes = 0;
  /** The first message that was not an event, or why the socket ended. */
  problem: string | undefined;
  readonly ready: Promise<void>;
  readonly #socket: Socket;
  /** A UUID, as graphql-ws's client uses. */
  readonly #id = randomUUID();
  #isReady: () => void = () => undefined;
  #fail: (reason: Error) => void = () => undefined;
  #phase: 'upgrade' | 'acknowledge' | 'events' = 'upgrade';
  /** The beginning of a header, of the handshake or of a parsed frame whose rest has not arrived yet. */
  #rest: Buffer | undefined;
  /** Bytes of the current counted frame that have not arrived yet. */
  #left = 0;

  /** `onFrame` is called for each event frame, with its text when `readsFrames` is set. */
  constructor(
    private readonly request: SubscriptionRequest,
    private readonly options: { readsFrames: boolean; onFrame(frame: string, subscriber: RawSubscriber): void },
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.#isReady = resolve;
      this.#fail = reject;
    });
    const read = (count: number) => {
      this.#read(readBuffer.subarray(0, count));
      return true;
    };
    this.#socket = connect({ host: '127.0.0.1', port: request.port, onread: { buffer: readBuffer, callback: read } });
    this.#socket.setNoDelay(true);
    this.#socket.on('error', (error) => this.#end(error.message));
    this.#socket.on('close', () => this.#end('closed'));
    this.#socket.write(
      `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${request.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
  }

  leave(): void {
    this.#socket.destroy();
  }

  #end(reason: string): void {
    this.problem ??= reason;
    this.#fail(new Error(reason));
  }

  #read(chunk: Buffer): void {
    let at = 0;
    if (this.#left > 0) at = this.#skip(chunk, 0);
    if (at < chunk.length && this.#rest) {
      const whole = Buffer.concat([this.#rest, chunk.subarray(at)]);
      this.#rest = undefined;
      this.#walk(whole, 0);
    } else this.#walk(chunk, at);
  }

  #walk(chunk: Buffer, from: number): unknown {
    let at = from;
    if (this.#phase === 'upgrade') {
      const end = chunk.indexOf('\r\n\r\n', at);
      if (end < 0) return this.#keep(chunk, at);
      if (!chunk.toString('latin1', at, at + 12).endsWith('101')) return this.#end('no upgrade');
      this.#phase = 'acknowledge';
      this.#send({ type: 'connection_init', payload: { authorization: `Bearer ${this.request.token}` } });
      at = end + 4;
    }
    while (at < chunk.length) {
      const short = (chunk[at + 1] ?? 0) & 0x7f;
      const head = short === 126 ? 4 : 2;
      if (chunk.length < at + head) return this.#keep(chunk, at);
      const size = short === 126 ? chunk.readUInt16BE(at + 2) : short;
      if (short === 127) return this.#end('a frame is too large');
      const opcode = (chunk[at] ?? 0) & 0x0f;
      const isCounted = opcode === text && this.#phase === 'events' && !this.options.readsFrames && this.frames > 0;
      if (!isCounted && chunk.length < at + head + size) return this.#keep(chunk, at);
      at += head;
      if (isCounted) {
        this.bytes += size;
        this.#left = size;
        at = this.#skip(chunk, at);
      } else {
        this.#parse(opcode, chunk.subarray(at, at + size));
        at += size;
      }
    }
    return undefined;
  }

  #skip(chunk: Buffer, at: number): number {
    const count = Math.min(this.#left, chunk.length - at);
    this.#left -= count;
    if (this.#left === 0) {
      this.frames++;
      this.options.onFrame('', this);
    }
    return at + count;
  }

  #keep(chunk: Buffer, at: number): void {
    this.#rest = Buffer.from(chunk.subarray(at));
  }

  #parse(opcode: number, payload: Buffer): unknown {
    if (opcode === ping) return this.#sendFrame(pong, payload);
    if (opcode !== text) return this.#end(`frame of kind ${opcode}: ${payload.toString('utf8', 2)}`);
    const message = payload.toString();
    if (this.#phase === 'acknowledge') {
      if (!message.includes('connection_ack')) return this.#end(message);
      const { query, variables } = this.request;
      this.#send({ id: this.#id, type: 'subscribe', payload: { query, variables } });
      this.#phase = 'events';
      this.#isReady();
      return undefined;
    }
    if (!/^{"id":"[^"]+","type":"next"/.test(message) || message.includes('"errors":')) return this.#end(message);
    this.frames++;
    this.bytes += payload.length;
    this.options.onFrame(message, this);
    return undefined;
  }

  #send(message: object): void {
    this.#sendFrame(text, Buffer.from(JSON.stringify(message)));
  }

  /** The mask is all zeros, which leaves the payload unchanged. */
  #sendFrame(opcode: number, payload: Buffer): void {
    const head = payload.length < 126 ? Buffer.alloc(6) : Buffer.alloc(8);
    head[0] = 0x80 | opcode;
    head[1] = 0x80 | Math.min(payload.length, 126);
    if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
    this.#socket.write(Buffer.concat([head, payload]));
  }
}
