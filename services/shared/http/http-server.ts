import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { type HttpProbe, logAnsweredRequest } from '../telemetry/access-log.js';
import type { Logger } from '../telemetry/logger.js';
import { addressBehindProxies, clientAddressHeader, type GetClientAddress } from './client-address.js';

/** A handler for requests other than GraphQL, chosen by path prefix or by a predicate. */
export type Route = (
  | { prefix: string }
  | {
      /** Returns whether this route handles the request; it must not read the body. */
      matches: (request: Request) => boolean;
      /** Route name in access logs and metrics. */
      name?: string;
    }
) & {
  handle(request: Request): Promise<Response>;
  /** Maximum body size in bytes, if larger than the server's default. */
  maxBodyBytes?: number;
};

export interface HttpServerOptions {
  /** Handles one request; `gone` is aborted if the client disconnects before the response is complete. */
  handle(request: Request, gone: AbortSignal): Promise<Response>;
  /** Maximum body size in bytes; `tooLarge` answers a larger body. */
  maxBodyBytes: number;
  /** Routes with their own body limits and names. */
  routes?: readonly Route[];
  tooLarge(limit: number): Response;
  log: Logger;
  /** Reads the client's address; by default, the address of the connection. */
  clientAddress?: GetClientAddress;
  probe?: HttpProbe | undefined;
}

/** Returns the first route that matches a request; undefined if none does. */
export function findRoute(routes: readonly Route[], request: Request): Route | undefined {
  const { pathname } = new URL(request.url);
  return routes.find((route) => ('prefix' in route ? pathname.startsWith(route.prefix) : route.matches(request)));
}

/**
 * Creates a node:http server with a Fetch handler: bounded bodies, streamed responses with back-pressure. Not listening
 * yet.
 */
export function createHttpServer(options: HttpServerOptions): Server {
  return createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    outgoing.on('error', () => gone.abort());
    exchange(incoming, outgoing, gone.signal, options).catch((error) => {
      options.log.error({ err: error }, 'An HTTP exchange failed');
      if (!outgoing.headersSent) {
        logAnsweredRequest(
          { method: incoming.method ?? '', began: performance.now(), route: 'other', status: 500 },
          options,
        );
        outgoing.writeHead(500);
      }
      outgoing.end();
    });
  });
}

/** Starts listening; port 0 lets the system choose. Returns the port in use. */
export async function listenOn(server: Server, port: number, host?: string): Promise<{ port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host ? { host } : {}) }, resolve);
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port };
}

/** How a server shuts down; all durations in milliseconds. */
export interface DrainOptions {
  /** How long in-flight requests may take. */
  graceMs: number;
  /**
   * How long idle connections are kept open: a request that a client is sending at this moment would be lost otherwise.
   * It is answered, with `connection: close`.
   */
  idleMs?: number;
  /**
   * How long new connections are still accepted, with the same header: connections in the accept queue of a closing
   * server are reset, and the client cannot know whether its request was handled. For clients that use another instance
   * after `connection: close`.
   */
  acceptMs?: number;
}

/** Stops accepting, lets in-flight requests finish, then closes their connections. */
export async function drainServer(server: Server, { graceMs, idleMs = 0, acceptMs = 0 }: DrainOptions): Promise<void> {
  if (!server.listening) return;
  server.prependListener('request', (_incoming, outgoing) => outgoing.setHeader('connection', 'close'));
  const began = performance.now();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  if (acceptMs > 0) await new Promise((resolve) => setTimeout(resolve, acceptMs));
  // `http.Server.close` would close idle connections at once.
  const gone = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const idleUntil = began + Math.min(Math.max(idleMs, acceptMs), graceMs);
  const idle = setInterval(() => performance.now() >= idleUntil && server.closeIdleConnections(), 20);
  await gone;
  clearTimeout(timer);
  clearInterval(idle);
  server.close();
}

async function exchange(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  gone: AbortSignal,
  options: HttpServerOptions,
): Promise<void> {
  const told = { method: incoming.method ?? '', began: performance.now() };
  const limit = limitFor(incoming, options);
  const body = await readBody(incoming, limit);
  if (body === 'aborted') return;
  if (body === 'too large') {
    outgoing.setHeader('connection', 'close');
    logAnsweredRequest({ ...told, route: 'other', status: 413 }, options);
    return send(options.tooLarge(limit), outgoing, gone);
  }
  const request = toRequest(incoming, body, options.clientAddress ?? addressBehindProxies(0));
  const response = request ? await options.handle(request, gone) : new Response(null, { status: 400 });
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const route = routeName(incoming, request, options.routes);
  logAnsweredRequest({ ...told, route, status: response.status, requestId }, options);
  await send(response, outgoing, gone);
}

const ownPaths: ReadonlySet<string> = new Set(['/graphql', '/healthz']);

/** Returns the route name for metrics. Unknown paths are `other`: a path may contain secrets. */
function routeName({ url = '' }: IncomingMessage, request: Request | undefined, routes: readonly Route[] = []): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const route = request ? findRoute(routes, request) : undefined;
  if (route) return 'prefix' in route ? route.prefix : (route.name ?? 'other');
  return ownPaths.has(path) ? path : 'other';
}

/** Returns the body limit for a path. */
function limitFor({ url }: IncomingMessage, { routes = [], maxBodyBytes }: HttpServerOptions): number {
  const route = routes.find((one) => 'prefix' in one && url?.startsWith(one.prefix));
  return Math.max(route?.maxBodyBytes ?? 0, maxBodyBytes);
}

/** Reads up to `limit` bytes. The rest is received and discarded, so that the client can read the refusal. */
async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | 'too large' | 'aborted'> {
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

function toRequest(incoming: IncomingMessage, body: Buffer, addressOf: GetClientAddress): Request | undefined {
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
const wholeTexts = new WeakMap<Response, string>();

/** Returns a response whose body is one text, which is sent in one piece. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  wholeTexts.set(response, text);
  return response;
}

async function send(response: Response, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  const text = wholeTexts.get(response);
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
  const leave = () => void reader.cancel().catch(() => undefined);
  if (gone.aborted) return leave();
  gone.addEventListener('abort', leave, { once: true });
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (!outgoing.write(chunk.value) && !gone.aborted) await drained(outgoing);
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
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
