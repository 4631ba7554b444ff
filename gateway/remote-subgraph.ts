import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
  print,
} from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Call, callHeaders } from '../services/shared/call.js';
import { Fault, tooSlow } from '../services/shared/faults.js';
import type { SubgraphExecutor, SubgraphRequest } from '../services/shared/local-executor.js';
import { PushIterator } from '../services/shared/push-iterator.js';

export interface RemoteSubgraphOptions {
  /** Where queries and mutations are posted to. */
  url: string;
  /** Where subscriptions are opened; one socket carries those of all viewers. */
  wsUrl: string;
  /** Milliseconds that a query or mutation may take. */
  timeoutMs?: number;
  /** Events that may wait for one reader; beyond it that one subscription ends with `TOO_SLOW`. */
  unreadEvents?: number;
}

/** An executor that can be closed: it lets go of its socket. */
export interface RemoteSubgraph {
  executor: SubgraphExecutor;
  close(): Promise<void>;
}

/**
 * Calls a subgraph in its own process. When it can not be reached, the operation gets `UNAVAILABLE`, and so does each
 * subscription that was open: it is never opened again behind the client's back, since events may have been missed.
 */
export function remoteExecutor(options: RemoteSubgraphOptions): RemoteSubgraph {
  const { url, wsUrl, timeoutMs = 15_000, unreadEvents = 1000 } = options;
  const client = createSharedClient(wsUrl);
  return {
    executor: async (request) =>
      getOperationAST(request.document, request.operationName)?.operation === 'subscription'
        ? subscribeTo(client, request, unreadEvents)
        : post(url, request, timeoutMs),
    close: async () => client.dispose(),
  };
}

/** One socket while anybody subscribes. A subgraph that stops answering pings is taken for gone. */
function createSharedClient(url: string): Client {
  let overdue: NodeJS.Timeout | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    lazy: true,
    retryAttempts: 0,
    keepAlive: pingMs,
    on: {
      ping(isReceived) {
        if (isReceived) return;
        overdue = setTimeout(() => client.terminate(), pongMs);
        overdue.unref();
      },
      pong: (isReceived) => isReceived && clearTimeout(overdue),
      closed: () => clearTimeout(overdue),
    },
  });
  return client;
}

const pingMs = 10_000;
const pongMs = 5_000;

async function post(url: string, request: SubgraphRequest, timeoutMs: number): Promise<ExecutionResult> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let answer: unknown;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headersOf(request.context.call) },
      body: bodyOf(request),
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
    });
    answer = await response.json();
  } catch {
    throw unavailable();
  }
  return resultOf(answer);
}

function subscribeTo(client: Client, request: SubgraphRequest, limit: number): AsyncIterable<ExecutionResult> {
  let leave: () => void = () => undefined;
  const events = new PushIterator<ExecutionResult>({ limit, overflow: tooSlow, onEnd: () => leave() });
  const { variables, operationName, context } = request;
  const payload = {
    query: textOf(request.document),
    variables: variables ?? null,
    operationName: operationName ?? null,
    extensions: { call: context.call },
  };
  leave = client.subscribe(payload, {
    next: (event) => events.push(resultOf(event)),
    error: (reason) => events.fail(reasonOf(reason)),
    complete: () => events.end(),
  });
  return events;
}

/** A GraphQL error as it was sent, or a socket that broke. */
function reasonOf(reason: unknown): unknown {
  if (!Array.isArray(reason)) return unavailable();
  return toError(reason[0] as GraphQLFormattedError);
}

function resultOf(answer: unknown): ExecutionResult {
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw unavailable();
  const { data, errors } = answer as { data?: Record<string, unknown>; errors?: GraphQLFormattedError[] };
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(toError) } : {}) };
}

function toError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

function unavailable(): Fault {
  return new Fault('UNAVAILABLE', 'A part of the graph can not be reached just now. Try again later.');
}

function headersOf(call: Call): Record<string, string> {
  return {
    [callHeaders.requestId]: call.requestId,
    ...(call.authorization ? { [callHeaders.authorization]: call.authorization } : {}),
    ...(call.acceptLanguage ? { [callHeaders.acceptLanguage]: call.acceptLanguage } : {}),
  };
}

function bodyOf({ document, variables, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query: textOf(document), variables, operationName });
}

const texts = new WeakMap<DocumentNode, string>();

/** Fetch documents live as long as their plan, so each is printed once. */
function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
