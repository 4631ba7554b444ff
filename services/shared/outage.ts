/**
 * What PostgreSQL (class 08, 57P01 to 57P03, 53300) and Node's network say when the other side is away, or has no place
 * left: https://www.postgresql.org/docs/18/errcodes-appendix.html.
 */
const codes =
  /^(08\w{3}|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_(SOCKET|CONNECT_TIMEOUT))$/;

/** What `pg` says without a code. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

const deepest = 6;

interface Caused {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  previous?: unknown;
  originalError?: unknown;
}

/** Whether something failed because a database or another process is away, which is no bug: it may be back in a moment. */
export function isOutage(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => codes.test(String(code)) || words.test(String(message)));
}

/** Whether it is our own database that is away, and not another service that was asked. */
export function isDatabaseOutage(error: unknown): boolean {
  return isOutage(error) && !causesOf(error).some(({ message }) => message === 'fetch failed');
}

/** An error and what it was made of, on however many paths. */
function causesOf(error: unknown, depth = 0): Caused[] {
  if (typeof error !== 'object' || error === null || depth > deepest) return [];
  const { cause, previous, originalError } = error as Caused;
  return [error, ...[cause, previous, originalError].flatMap((inner) => causesOf(inner, depth + 1))];
}
