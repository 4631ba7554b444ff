import type { ExecutionResult } from 'graphql';
import { badInput } from '../../services/shared/faults.js';
import { maskError } from '../../services/shared/graphql/masked-errors.js';
import { type Call, callHeaders } from '../../services/shared/http/call.js';
import { textResponse } from '../../services/shared/http/fetch-adapter.js';
import { parseTraceparent } from '../../services/shared/telemetry/tracing.js';
import { EventStream } from '../execution/event-stream.js';
import type { Operations } from '../operations.js';
import type { GatewaySettings } from '../options.js';
import type { PreparedOperation } from '../runtime/format-result.js';
import { newRequestId } from './request-id.js';
import {
  type AcceptedMediaTypes,
  HttpProblem,
  mediaTypes,
  parseAcceptHeader,
  parseOperationParams,
} from './request-params.js';
import { sseResponse } from './server-sent-events.js';

/** Answers GraphQL over HTTP, with documents or server-sent events. */
export interface GraphQLOverHttp {
  handle(request: Request, gone?: AbortSignal): Promise<Response>;
  /** Ends all event streams. */
  endStreams(): Promise<void>;
}

interface Exchange {
  request: Request;
  call: Call;
  accepted: AcceptedMediaTypes;
}

/** Returns a handler for GraphQL over HTTP and GraphQL over SSE, as in their specifications. It never rejects. */
export function graphqlOverHttp(
  operations: Operations,
  settings: GatewaySettings,
  isClosing: () => boolean,
): GraphQLOverHttp {
  const streams = new Set<EventStream>();
  return {
    async endStreams() {
      await Promise.all([...streams].map((stream) => stream.return()));
    },
    async handle(request) {
      const call = callOf(request);
      try {
        return await exchange({ request, call, accepted: parseAcceptHeader(request) });
      } catch (error) {
        return problemResponse(error, request, call);
      }
    },
  };

  async function exchange({ request, call, accepted }: Exchange): Promise<Response> {
    const params = await parseOperationParams(request);
    const token = await settings.verify(call.authorization);
    const operation = operations.prepare(params, call);
    if (Array.isArray(operation)) return refused({ errors: operation }, accepted, call);
    requireMethod(request, operation);
    if (operation.operation === 'subscription' && !accepted.events) {
      throw new HttpProblem(406, `Subscribe over WebSocket, or accept ${mediaTypes.events}.`);
    }
    const outcome = await operations.execute(operation, call, token);
    const wantsEvents = outcome instanceof EventStream || !accepted.document || operation.operation === 'subscription';
    if (wantsEvents) {
      const { heartbeatMs } = settings;
      if (outcome instanceof EventStream) streams.add(outcome);
      // A stream opened during shutdown ends too, so that its client reconnects.
      if (outcome instanceof EventStream && isClosing()) void outcome.return();
      const onEnd = () => void (outcome instanceof EventStream && streams.delete(outcome));
      return withRequestId(call, sseResponse(outcome, { heartbeatMs, expiresAt: token?.expiresAt, isClosing, onEnd }));
    }
    return documentResponse(outcome, 'data' in outcome ? 200 : 500, accepted, call);
  }

  function problemResponse(error: unknown, request: Request, call: Call): Response {
    const accepted = { document: mediaTypes.json, events: false };
    const shown =
      error instanceof HttpProblem ? error.toGraphQLError() : maskError(error, { ...call, log: settings.log });
    operations.recordRefusal(undefined, call, [shown]);
    const status = error instanceof HttpProblem ? error.status : statusOfFault(shown.extensions.code);
    const response = documentResponse({ errors: [shown] }, status, acceptedOr(request, accepted), call);
    if (error instanceof HttpProblem) {
      for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value);
    }
    if (status === 401) response.headers.set('www-authenticate', 'Bearer');
    return response;
  }
}

function callOf(request: Request): Call {
  const given = request.headers.get(callHeaders.requestId);
  return {
    authorization: request.headers.get(callHeaders.authorization) ?? undefined,
    acceptLanguage: request.headers.get(callHeaders.acceptLanguage) ?? undefined,
    requestId: given && /^[\w.:-]{1,64}$/.test(given) ? given : newRequestId(),
    traceparent: parseTraceparent(request.headers.get(callHeaders.traceparent)),
  };
}

function requireMethod(request: Request, operation: PreparedOperation): void {
  if (request.method !== 'GET' || operation.operation !== 'mutation') return;
  throw new HttpProblem(405, 'Send a mutation with POST.', { allow: 'POST' });
}

const closedStream = { heartbeatMs: 0, expiresAt: undefined, isClosing: () => false, onEnd: () => undefined };

/**
 * Answers an operation that is refused before execution: 400 for `application/graphql-response+json`, 200 for
 * `application/json` (GraphQL over HTTP, section 6.4).
 */
function refused(result: ExecutionResult, accepted: AcceptedMediaTypes, call: Call): Response {
  if (!accepted.document) {
    return withRequestId(call, sseResponse(result, closedStream));
  }
  return documentResponse(result, accepted.document === mediaTypes.graphql ? 400 : 200, accepted, call);
}

/** Adds the request id under which the operation is logged. */
function withRequestId({ requestId }: Call, response: Response): Response {
  response.headers.set(callHeaders.requestId, requestId);
  return response;
}

function documentResponse(result: ExecutionResult, status: number, accepted: AcceptedMediaTypes, call: Call): Response {
  const type = accepted.document ?? mediaTypes.json;
  return textResponse(JSON.stringify(result), {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, [callHeaders.requestId]: call.requestId },
  });
}

function acceptedOr(request: Request, otherwise: AcceptedMediaTypes): AcceptedMediaTypes {
  try {
    return parseAcceptHeader(request);
  } catch {
    return otherwise;
  }
}

function statusOfFault(code: unknown): number {
  const statuses: Record<string, number> = {
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    RATE_LIMITED: 429,
    UNAVAILABLE: 503,
    INTERNAL_SERVER_ERROR: 500,
  };
  return statuses[String(code)] ?? 400;
}

/** Returns the response to a body that exceeds the limit. */
export function bodyTooLarge(maxBodyBytes: number): Response {
  const error = badInput('body', `The body is larger than ${maxBodyBytes} bytes.`);
  return Response.json({ errors: [error] }, { status: 413 });
}
