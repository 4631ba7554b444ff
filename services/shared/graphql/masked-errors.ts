import { GraphQLError } from 'graphql';
import { faultCodes, unavailable } from '../faults.js';
import { isOutage } from '../outage.js';
import type { Logger } from '../telemetry/logger.js';

/** Log for the cause of a masked error, and the request id that the client can quote. */
export interface MaskContext {
  requestId: string;
  log: Logger;
}

const faultCodeSet: ReadonlySet<unknown> = new Set(faultCodes);
const hiddenExtensions: ReadonlySet<string> = new Set([
  'stacktrace',
  'exception',
  'originalError',
  'serviceName',
  'requestId',
]);

/** Returns whether an error was written for clients: a GraphQLError with one of `faultCodes`. */
export function isFault(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && faultCodeSet.has(error.extensions.code);
}

/**
 * Returns the error that a client may see: a fault unchanged, without locations and stacks; an outage as `UNAVAILABLE`;
 * anything else as `Unexpected error.` with `INTERNAL_SERVER_ERROR` and the request id. The cause is only logged.
 */
export function maskError(error: unknown, target: MaskContext): GraphQLError {
  const path = error instanceof GraphQLError ? error.path : undefined;
  if (isFault(error)) return withPath(error, path);
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (isOutage(cause)) {
    target.log.warn({ err: cause, path, requestId: target.requestId }, 'An operation failed because of an outage');
    return withPath(unavailable(), path);
  }
  target.log.error({ err: cause, path, requestId: target.requestId }, 'An operation failed unexpectedly');
  return internalError('Unexpected error.', target.requestId, path);
}

function withPath(fault: GraphQLError, path: GraphQLError['path']): GraphQLError {
  return new GraphQLError(fault.message, { path: path ?? null, extensions: visibleExtensions(fault) });
}

/** Returns the error that a client sees for a bug. */
export function internalError(message: string, requestId: string, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } });
}

function visibleExtensions(error: GraphQLError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(error.extensions).filter(([key]) => !hiddenExtensions.has(key)));
}
