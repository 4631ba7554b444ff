import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLFormattedError, print } from 'graphql';
import { unavailable } from '../../services/shared/faults.js';
import type { SubgraphRequest } from '../../services/shared/graphql/local-executor.js';
import { type Call, callHeaders } from '../../services/shared/http/call.js';

/** Parses a subgraph's response. Throws UNAVAILABLE if it is no GraphQL result. */
export function parseResult(answer: unknown): ExecutionResult {
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw unavailable();
  const { data, errors, extensions } = answer as {
    data?: Record<string, unknown>;
    errors?: GraphQLFormattedError[];
    extensions?: Record<string, unknown>;
  };
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map(toError) } : {}),
    ...(extensions ? { extensions } : {}),
  };
}

/** Returns an error as a subgraph sent it. */
export function toError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: extensions ?? null });
}

/** Returns the HTTP headers of a call. */
export function callToHeaders(call: Call): Record<string, string> {
  return {
    [callHeaders.requestId]: call.requestId,
    ...(call.authorization ? { [callHeaders.authorization]: call.authorization } : {}),
    ...(call.acceptLanguage ? { [callHeaders.acceptLanguage]: call.acceptLanguage } : {}),
    ...(call.traceparent ? { [callHeaders.traceparent]: call.traceparent } : {}),
  };
}

/** Returns the body of a query or mutation. */
export function requestBody({ document, variables, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query: printCached(document), variables, operationName });
}

const texts = new WeakMap<DocumentNode, string>();

/** Prints a document. Cached: fetch documents live as long as their plan. */
export function printCached(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}
