import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { type HttpProbe, logAnsweredRequest } from '../telemetry/access-log.js';
import type { Logger } from '../telemetry/logger.js';
import { addressBehindProxies, clientAddressHeader, type GetClientAddress } from './client-address.js';

/** A path that is answered beside GraphQL: by its prefix, or by a predicate for what a path alone cannot tell. */
export type Route = (
  | { prefix: string }
  | {
      /** Answers whether this route takes the request; it must not read the body. */ matches: (
        request: Request,
      ) => boolean;
      /** What it is called where requests are counted. */
      name?: string;
    }
) & {
  handle(request: Request): Promise<Response>;
  /** Bytes of a body that this route takes, where it is more than others do. */
  maxBodyBytes?: number;
};

export interface HttpServerOptions {
  /** Answers one request; `gone` is aborted when the client leaves before the whole answer was sent. */
  handle(request: Request, gone: AbortSignal): Promise<Response>;
  /** Bodies are read up to this many bytes; beyond it `tooLarge` answers instead. */
  maxBodyBytes: number;
  /** Routes of which some may take more. */
  routes?: readonly Route[];
  tooLarge(limit: number): Response;
  log: Logger;
  /** Where requests come from; the connection's own address unless said otherwise. */
  clientAddress?: GetClientAddress;
  probe?: HttpProbe | undefined;
}

/** The first route that takes this request; undefined when none does. */
export function findRoute(routes: readonly Route[], request: Request): Route | undefined {
  const { pathname } = new URL(request.url);
  return routes.find((route) => ('prefix' in route ? pathname.startsWith(route.prefix) : route.matches(request)));
}

/** A node:http server that speaks Fetch: bounded bodies, streamed answers at the reader's pace. Not listening yet. */
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

/** How a server ends; all in milliseconds. */
export interface DrainOptions {
  /** How long requests in flight may take. */
  graceMs: number;
  /**
   * How long idle connections are kept: a client may have sent something on one in this very moment, which would be lost
   * if we ended it. They are answered, and told that the connection is not to be used again.
   */
  idleMs?: number;
  /**
   * How long new connections are still accepted, and told the same: what waits to be accepted when a server stops would be
   * reset, and its client could not know whether it had been heard. For clients who go elsewhere once they are told.
   */
  acceptMs?: number;
}

/** Stops accepting, lets requests in flight finish, then ends their connections. */
export async function drainServer(server: Server, { graceMs, idleMs = 0, acceptMs = 0 }: DrainOptions): Promise<void> {
  if (!server.listening) return;
  server.prependListener('request', (_incoming, outgoing) => outgoing.setHeader('connection', 'close'));
  const began = performance.now();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  if (acceptMs > 0) await new Promise((resolve) => setTimeout(resolve, acceptMs));
  // `http.Server.close` would end idle connections at once.
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

/** What the route of a path is called, where it is known that it may be told. */
function routeName({ url = '' }: IncomingMessage, request: Request | undefined, routes: readonly Route[] = []): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const route = request ? findRoute(routes, request) : undefined;
  if (route) return 'prefix' in route ? route.prefix : (route.name ?? 'other');
  return ownPaths.has(path) ? path : 'other';
}

/** What a path may take: more than usual where its route says so. */
function limitFor({ url }: IncomingMessage, { routes = [], maxBodyBytes }: HttpServerOptions): number {
  const route = routes.find((one) => 'prefix' in one && url?.startsWith(one.prefix));
  return Math.max(route?.maxBodyBytes ?? 0, maxBodyBytes);
}

/** Reads up to `limit` bytes. What comes beyond is let through unread, so that the client can read the refusal. */
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

/** Bodies as they were read, for who wants them as text. */
const bodies = new WeakMap<Request, Buffer>();

/** The body of a request as text: what is here already is not read through a stream again. */
export function requestText(request: Request): string | Promise<string> {
  const body = bodies.get(request);
  // As `text()` reads it, a byte order mark is no part of it.
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

/** Texts of answers that are whole from the start: nobody needs to read them out of a stream again. */
const wholeTexts = new WeakMap<Response, string>();

/** An answer of a text, which goes out in one piece. */
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

/** Writes at the pace of the client, and cancels the source as soon as the client is gone. */
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
