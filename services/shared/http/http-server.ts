import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { type HttpProbe, logAnsweredRequest } from '../telemetry/access-log.js';
import type { Logger } from '../telemetry/logger.js';
import { addressBehindProxies, type GetClientAddress } from './client-address.js';
import { readBody, sendResponse, toRequest } from './fetch-adapter.js';

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
  const facts = { method: incoming.method ?? '', began: performance.now() };
  const limit = limitFor(incoming, options);
  const body = await readBody(incoming, limit);
  if (body === 'aborted') return;
  if (body === 'too large') {
    outgoing.setHeader('connection', 'close');
    logAnsweredRequest({ ...facts, route: 'other', status: 413 }, options);
    return sendResponse(options.tooLarge(limit), outgoing, gone);
  }
  const request = toRequest(incoming, body, options.clientAddress ?? addressBehindProxies(0));
  const response = request ? await options.handle(request, gone) : new Response(null, { status: 400 });
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const route = routeName(incoming, request, options.routes);
  logAnsweredRequest({ ...facts, route, status: response.status, requestId }, options);
  await sendResponse(response, outgoing, gone);
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
