/**
 * Error codes of PostgreSQL (class 08, 57P01 to 57P03, 53300) and of Node's network stack for a peer that is
 * unreachable or out of connections: https://www.postgresql.org/docs/18/errcodes-appendix.html.
 */
const outageCodes =
  /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_(SOCKET|CONNECT_TIMEOUT))$/;

/** Messages of `pg` errors that have no code. */
const outageMessages =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

const maxDepth = 6;

interface ErrorLike {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  previous?: unknown;
  originalError?: unknown;
}

/**
 * Returns whether an error was caused by an unreachable database or process: not a bug, and possibly gone on a retry.
 */
export function isOutage(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, message }) => outageCodes.test(String(code)) || outageMessages.test(String(message)),
  );
}

/** Returns whether our own database is unreachable, and not another service that was called. */
export function isDatabaseOutage(error: unknown): boolean {
  return isOutage(error) && !causesOf(error).some(({ message }) => message === 'fetch failed');
}

/** Returns an error and all of its causes. */
function causesOf(error: unknown, depth = 0): ErrorLike[] {
  if (typeof error !== 'object' || error === null || depth > maxDepth) return [];
  const { cause, previous, originalError } = error as ErrorLike;
  return [error, ...[cause, previous, originalError].flatMap((inner) => causesOf(inner, depth + 1))];
}
