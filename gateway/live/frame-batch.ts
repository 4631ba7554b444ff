import type { ExecutionResult } from 'graphql';

/** Encoded bytes with room for ids of one length. */
interface Template {
  idLength: number;
  bytes: Buffer;
  /** Offsets of the ids. */
  idOffsets: number[];
}

const beforeId = Buffer.from('{"id":');
const afterId = Buffer.from(',"type":"next","payload":');
const afterPayload = Buffer.from('}');
/** FIN bit and text opcode of an unmasked frame (RFC 6455, 5.2). */
const finalTextFrame = 0x81;

/**
 * Events that are sent together. Their WebSocket frames, `next` messages of graphql-transport-ws, are encoded once for
 * all operations with ids of the same length: for each reader, only a copy with its id is made.
 */
export class FrameBatch {
  #template: Template | undefined;

  constructor(readonly results: readonly ExecutionResult[]) {}

  /** Returns the frames for the operation with this id; the id is given as JSON. */
  framesForId(id: Buffer): Buffer {
    if (this.#template?.idLength !== id.length) this.#template = templateOf(this.results, id.length);
    const { bytes, idOffsets } = this.#template;
    const frames = Buffer.allocUnsafe(bytes.length);
    frames.set(bytes);
    for (const offset of idOffsets) frames.set(id, offset);
    return frames;
  }
}

function templateOf(results: readonly ExecutionResult[], idLength: number): Template {
  const parts: Buffer[] = [];
  const idOffsets: number[] = [];
  const idSpace = Buffer.alloc(idLength);
  let at = 0;
  for (const result of results) {
    const payload = bytesOf(result);
    const size = beforeId.length + idLength + afterId.length + payload.length + afterPayload.length;
    const head = headOf(size);
    idOffsets.push(at + head.length + beforeId.length);
    parts.push(head, beforeId, idSpace, afterId, payload, afterPayload);
    at += head.length + size;
  }
  return { idLength, bytes: Buffer.concat(parts), idOffsets };
}

/** Returns the header of a frame (RFC 6455, 5.2). */
function headOf(size: number): Buffer {
  const short = size < 126 ? size : size < 65_536 ? 126 : 127;
  const head = Buffer.alloc(short === 126 ? 4 : short === 127 ? 10 : 2);
  head[0] = finalTextFrame;
  head[1] = short;
  if (short === 126) head.writeUInt16BE(size, 2);
  if (short === 127) head.writeBigUInt64BE(BigInt(size), 2);
  return head;
}

const texts = new WeakMap<ExecutionResult, string>();
const bytes = new WeakMap<ExecutionResult, Buffer>();

/** Returns a result as JSON, encoded once for all readers. */
export function cachedJson(result: ExecutionResult): string {
  const cached = texts.get(result);
  if (cached !== undefined) return cached;
  const json = JSON.stringify(result);
  texts.set(result, json);
  return json;
}

function bytesOf(result: ExecutionResult): Buffer {
  const cached = bytes.get(result) ?? Buffer.from(cachedJson(result));
  bytes.set(result, cached);
  return cached;
}
