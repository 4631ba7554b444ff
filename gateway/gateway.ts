import { addressBehindProxies } from '../services/shared/http/client-address.js';
import { createHttpServer, drainServer, findRoute, listenOn } from '../services/shared/http/http-server.js';
import { bodyTooLarge, graphqlOverHttp } from './http/graphql-over-http.js';
import { graphqlOverWebSocket } from './http/graphql-over-websocket.js';
import { createOperations } from './operations.js';
import { type GatewayOptions, type GatewaySettings, resolveGatewaySettings } from './options.js';
import { createGraphRuntime } from './runtime/graph-runtime.js';
import { OperationTelemetry } from './telemetry.js';

/** A GraphQL server for one supergraph on one port. */
export interface Gateway {
  /** Starts listening; port 0 lets the system choose. Returns the port in use. */
  listen(port: number, host?: string): Promise<{ port: number }>;
  /** Answers one HTTP request without a socket. */
  fetch(request: Request): Promise<Response>;
  /** Returns the number of open subscriptions, over WebSocket and SSE. */
  openStreams(): number;
  /** Returns the number of subscriptions open in subgraphs: fewer, since equal subscriptions share one. */
  upstreams(): number;
  /**
   * Shuts down: stops accepting; closes WebSockets with 1001 and ends event streams without `complete`, so that their
   * clients reconnect; lets in-flight operations finish, for at most `drainMs`; then releases all resources.
   * Idempotent.
   */
  close(): Promise<void>;
}

/** Creates a gateway for any supergraph; it contains no business logic. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const settings = resolveGatewaySettings(options);
  const runtime = await createGraphRuntime(settings);
  const operations = createOperations(runtime, settings.limits, new OperationTelemetry(settings.log, settings.probe));
  let closing: Promise<void> | undefined;
  const http = graphqlOverHttp(operations, settings, () => closing !== undefined);
  const webSocket = graphqlOverWebSocket(operations, settings);
  const { maxBodyBytes } = settings.limits;
  const fetch = (request: Request) => answer(request, settings, http.handle);
  const tooLarge = (limit: number) => withCors(bodyTooLarge(limit), settings);
  const addressOf = addressBehindProxies(settings.trustedProxies);
  const { routes, log, probe } = settings;
  const server = createHttpServer({
    handle: fetch,
    maxBodyBytes,
    routes,
    tooLarge,
    log,
    clientAddress: addressOf,
    probe,
  });
  server.on('upgrade', (request, socket, head) => {
    const isOurs = request.url?.split('?')[0] === '/graphql' && !closing;
    if (isOurs) webSocket.upgrade(request, socket, head);
    else socket.end(`HTTP/1.1 ${closing ? '503 Service Unavailable' : '404 Not Found'}\r\nconnection: close\r\n\r\n`);
  });

  async function shutDown(): Promise<void> {
    const drained = drainServer(server, { graceMs: settings.drainMs, idleMs: settings.drainIdleMs });
    const socketsClosed = webSocket.close(settings.drainMs);
    // Subscriptions over WebSocket end with their sockets: if they ended before, clients would take them for complete.
    await http.endStreams();
    await Promise.all([drained, socketsClosed]);
    await Promise.all([...operations.subscriptions.openStreams].map((stream) => stream.return()));
    await runtime.dispose();
  }

  return {
    listen: (port, host) => listenOn(server, port, host),
    fetch,
    openStreams: () => operations.subscriptions.openStreams.size,
    upstreams: () => operations.subscriptions.upstreams(),
    close() {
      closing ??= Promise.resolve().then(shutDown);
      return closing;
    },
  };
}

async function answer(
  request: Request,
  settings: GatewaySettings,
  graphql: (request: Request) => Promise<Response>,
): Promise<Response> {
  const route = findRoute(settings.routes, request);
  if (route) return route.handle(request);
  const { pathname } = new URL(request.url);
  if (pathname === '/healthz') return new Response('ok', { headers: { 'content-type': 'text/plain' } });
  if (pathname !== '/graphql')
    return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  if (request.method === 'OPTIONS') return withCors(preflight(), settings);
  return withCors(await graphql(request), settings);
}

function preflight(): Response {
  const headers = {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, accept, accept-language, x-request-id',
    'access-control-max-age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

function withCors(response: Response, { allowOrigin }: GatewaySettings): Response {
  response.headers.set('access-control-allow-origin', allowOrigin);
  response.headers.set('access-control-expose-headers', 'x-request-id');
  return response;
}
