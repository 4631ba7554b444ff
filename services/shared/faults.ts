import { GraphQLError } from 'graphql';

/** Codes of `errors[].extensions.code` that a client may rely on. Anything else becomes `INTERNAL_SERVER_ERROR`. */
export const faultCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'TOO_COSTLY',
  'CURSOR_EXPIRED',
  'TOO_SLOW',
  'UNAVAILABLE',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * The caller is not allowed to do this, or sent a malformed request. The message is shown to the client and never
 * contains an internal cause.
 */
export class Fault extends GraphQLError {
  constructor(code: FaultCode, message: string, extra: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extra, code } });
    this.name = 'Fault';
  }
}

/** Not signed in, or the token is expired, malformed or from another issuer. */
export const unauthenticated = (message = 'Sign in first: send `Authorization: Bearer <token>`.') =>
  new Fault('UNAUTHENTICATED', message);

/** Signed in, but not allowed. Use it only for objects that the caller already knows to exist. */
export const forbidden = (message: string) => new Fault('FORBIDDEN', message);

/** Malformed request. `path` names the argument or input field. */
export const badInput = (path: string, message: string) => new Fault('BAD_USER_INPUT', message, { path });

/** The position of a cursor is past retention: the client loads the current state, then subscribes without `after`. */
export const cursorExpired = () =>
  new Fault(
    'CURSOR_EXPIRED',
    'The cursor is older than the retention of events. Load the current state, then subscribe without `after`.',
  );

/** The bounded queue of a subscriber overflowed. The client resumes with `after` and the last cursor received. */
export const tooSlow = () =>
  new Fault(
    'TOO_SLOW',
    'This subscription was ended because its reader is too slow. Subscribe again with `after` and the last cursor received.',
  );

/** A service, or something that it depends on, is unavailable. A requested change may or may not have taken effect. */
export const unavailable = () =>
  new Fault(
    'UNAVAILABLE',
    'A part of the graph cannot be reached now. Try again; a change with the same idempotencyKey is made only once.',
  );
