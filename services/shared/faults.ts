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

/** The caller may not, or asked badly. Its message is meant for the client; it never carries a cause. */
export class Fault extends GraphQLError {
  constructor(code: FaultCode, message: string, extra: Record<string, unknown> = {}) {
    super(message, { extensions: { ...extra, code } });
    this.name = 'Fault';
  }
}

/** Nobody is signed in, or the token is expired, malformed or not ours. */
export const unauthenticated = (message = 'Sign in first: send `Authorization: Bearer <token>`.') =>
  new Fault('UNAUTHENTICATED', message);

/** Signed in, but not allowed. Only for what the caller already knows to exist. */
export const forbidden = (message: string) => new Fault('FORBIDDEN', message);

/** The request itself is malformed. `path` names the argument or input field. */
export const badInput = (path: string, message: string) => new Fault('BAD_USER_INPUT', message, { path });

/** The position that a cursor names is past retention: load the current state, then subscribe without `after`. */
export const cursorExpired = () =>
  new Fault(
    'CURSOR_EXPIRED',
    'The cursor is older than what is kept. Load the current state, then subscribe without `after`.',
  );

/** A reader whose bounded queue overflowed. It resumes with `after` and the last cursor that it received. */
export const tooSlow = () =>
  new Fault(
    'TOO_SLOW',
    'This subscription was ended because its reader is too slow. Subscribe again with `after` and the last cursor received.',
  );

/** A service or what it stands on is away. Of a change that was asked for, it is not certain whether it took effect. */
export const unavailable = () =>
  new Fault(
    'UNAVAILABLE',
    'A part of the graph can not be reached just now. Try again; with the same idempotencyKey a change is made once.',
  );
