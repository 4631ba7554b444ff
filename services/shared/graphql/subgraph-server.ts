import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import { badInput, unavailable } from '../faults.js';
import { type Call, callHeaders } from '../http/call.js';
import { addressFromGateway } from '../http/client-address.js';
import { createHttpServer, drainServer, findRoute, listenOn, type Route } from '../http/http-server.js';
import { isOutage } from '../outage.js';
import type { HttpProbe } from '../telemetry/access-log.js';
import type { Logger } from '../telemetry/logger.js';
import { markTraceFailed, parseTraceparent, withSpan } from '../telemetry/tracing.js';
import { executionSpan } from './local-executor.js';
import { isFault, maskError } from './masked-errors.js';
import { guardRequiredFields } from './required-fields-guard.js';
import type { Subgraph } from './subgraph.js';
import { serveSubscriptions } from './subgraph-subscriptions.js';

export interface SubgraphServerOptions {
  /** 0 lets the system choose. */
  port: number;
  host?: string;
  log: Logger;
  /** Called for each answered request. */
  probe?: HttpProbe | undefined;
  /** Paths next to /graphql, such as /auth/. */
  routes?: readonly Route[];
  maxBodyBytes?: number;
  /** Milliseconds that in-flight operations may take after close. */
  drainMs?: number;
  /** Milliseconds that new connections are still accepted after close; see `DrainOptions`. 0 by default. */
  acceptMs?: number;
}

export interface SubgraphServer {
  port: number;
  /** Stops accepting, ends subscriptions (1001), lets in-flight requests finish, then releases all resources. */
  close(): Promise<void>;
}

const keepAliveMs = 2_000;

/**
 * Serves one subgraph as its own process: Apollo Server for POST /graphql, graphql-transport-ws on the same path for
 * subscriptions. Headers of the gateway are not trusted: `contextFor` verifies the token again.
 */
export async function serveSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  options: SubgraphServerOptions,
): Promise<SubgraphServer> {
  const { log, routes = [], maxBodyBytes = 4 * 1024 * 1024, drainMs = 8_000, acceptMs = 0, probe } = options;
  guardRequiredFields(subgraph.schema);
  const apollo = createApollo(subgraph, log);
  await apollo.start();
  const tooLarge = () => Response.json({ errors: [badInput('body', 'The body is too large.')] }, { status: 413 });
  const answer = async (request: Request): Promise<Response> => {
    const route = findRoute(routes, request);
    if (route) return route.handle(request);
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return new Response('ok');
    return pathname === '/graphql'
      ? execute(apollo, subgraph, request, log)
      : new Response('Not found', { status: 404 });
  };
  const addressOf = addressFromGateway;
  const server = createHttpServer({
    handle: answer,
    maxBodyBytes,
    routes,
    tooLarge,
    log,
    clientAddress: addressOf,
    probe,
  });
  // Sent to clients, which then close an idle connection before the server does.
  server.keepAliveTimeout = keepAliveMs;
  const subscriptions = serveSubscriptions(subgraph, server, { log, maxPayload: maxBodyBytes });
  const { port } = await listenOn(server, options.port, options.host);
  const shutDown = async () => {
    await Promise.all([drainServer(server, { graceMs: drainMs, acceptMs }), subscriptions.close(drainMs)]);
    await apollo.stop();
  };
  let closing: Promise<void> | undefined;
  return {
    port,
    close() {
      closing ??= shutDown();
      return closing;
    },
  };
}

function createApollo<Context extends object>(subgraph: Subgraph<Context>, log: Logger): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: subgraph.schema,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    // The gateway is the only client, and authorization is a header, never a cookie.
    csrfPrevention: false,
    formatError: formatErrorForClient,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      logCauses(log),
    ],
  });
}

/** Hides errors that were not written for clients, although the gateway would mask them again. */
function formatErrorForClient(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isOutage(error)) return { ...unavailable().toJSON(), ...(formatted.path ? { path: formatted.path } : {}) };
  const { message, path, extensions } = formatted;
  const isRequestError = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'].includes(String(extensions?.code));
  const visible = isFault(error) || isRequestError ? { message, extensions: { ...extensions } } : bug;
  return { ...visible, ...(path ? { path } : {}) };
}

const bug = { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

function logCauses<Context extends object>(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request }) => ({
      async didEncounterErrors({ errors }) {
        const requestId = request.http?.headers.get(callHeaders.requestId) ?? 'none';
        markTraceFailed(errors[0]);
        for (const error of errors) if (!isFault(error)) maskError(error, { requestId, log });
      },
    }),
  };
}

async function execute<Context extends object>(
  apollo: ApolloServer<Context>,
  subgraph: Subgraph<Context>,
  request: Request,
  log: Logger,
): Promise<Response> {
  const call = callOf(request);
  const run = async () => {
    const body: unknown = request.method === 'POST' ? await request.json() : undefined;
    const contextValue = await subgraph.contextFor(call);
    const search = new URL(request.url).search;
    const headers = new HeaderMap(request.headers);
    const httpGraphQLRequest = { method: request.method, headers, search, body };
    return apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => contextValue });
  };
  try {
    const answer = await withSpan(executionSpan(subgraph.name, undefined, call), run);
    const text = answer.body.kind === 'complete' ? answer.body.string : '';
    return new Response(text, { status: answer.status ?? 200, headers: [...answer.headers] });
  } catch (error) {
    return Response.json({ errors: [maskError(error, { requestId: call.requestId, log })] });
  }
}

function callOf({ headers }: Request): Call {
  return {
    authorization: headers.get(callHeaders.authorization) ?? undefined,
    acceptLanguage: headers.get(callHeaders.acceptLanguage) ?? undefined,
    requestId: headers.get(callHeaders.requestId) ?? 'none',
    traceparent: parseTraceparent(headers.get(callHeaders.traceparent)),
  };
}
