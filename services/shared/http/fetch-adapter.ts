import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddressHeader, type GetClientAddress } from './client-address.js';

/** Reads up to `limit` bytes. The rest is received and discarded, so that the client can read the refusal. */
export async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | 'too large' | 'aborted'> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) {
    incoming.resume();
    return 'too large';
  }
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve) => {
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve('too large');
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    incoming.once('error', () => resolve('aborted'));
    incoming.once('close', () => resolve('aborted'));
  });
}

/** Request bodies as buffers, for reading them as text. */
const bodies = new WeakMap<Request, Buffer>();

/** Returns the body of a request as text, without a stream if it was read already. */
export function requestText(request: Request): string | Promise<string> {
  const body = bodies.get(request);
  // Removes a byte order mark, as `text()` does.
  return body ? new TextDecoder().decode(body) : request.text();
}

/** Returns the Fetch request of an incoming message; undefined if its URL or method is malformed. */
export function toRequest(incoming: IncomingMessage, body: Buffer, addressOf: GetClientAddress): Request | undefined {
  const url = URL.parse(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  if (!url) return undefined;
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '');
  }
  headers.set(clientAddressHeader, addressOf(incoming));
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  try {
    const request = new Request(url, { method, headers, ...(hasBody ? { body: new Uint8Array(body) } : {}) });
    if (hasBody) bodies.set(request, body);
    return request;
  } catch {
    return undefined;
  }
}

/** Response bodies that are complete texts, which need no stream. */
const completeTexts = new WeakMap<Response, string>();

/** Returns a response whose body is one text, which is sent in one piece. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  completeTexts.set(response, text);
  return response;
}

/** Sends a Fetch response: a complete text in one piece, any other body as a stream with back-pressure. */
export async function sendResponse(response: Response, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  const text = completeTexts.get(response);
  if (text !== undefined) {
    const body = Buffer.from(text);
    outgoing.setHeader('content-length', body.length);
    outgoing.writeHead(response.status);
    outgoing.end(body);
    return;
  }
  outgoing.writeHead(response.status);
  if (response.body) await pump(response.body, outgoing, gone);
  outgoing.end();
}

/** Writes at the client's pace, and cancels the source when the client disconnects. */
async function pump(body: ReadableStream<Uint8Array>, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  if (gone.aborted) return cancel();
  gone.addEventListener('abort', cancel, { once: true });
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (!outgoing.write(chunk.value) && !gone.aborted) await untilDrained(outgoing);
  }
}

function untilDrained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      outgoing.off('drain', settle);
      outgoing.off('close', settle);
      resolve();
    };
    outgoing.on('drain', settle);
    outgoing.on('close', settle);
  });
}
