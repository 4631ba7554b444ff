import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret'];
const places = ['', '*.', '*.*.'];
const redact = places.flatMap((place) =>
  secrets.map((name) => (place ? `${place.slice(0, -1)}["${name}"]` : `["${name}"]`)),
);

/**
 * Returns a logger that writes one JSON line per entry to standard error; standard output stays free for messages to
 * people. Secrets are redacted.
 */
export function createLogger(level: string, name: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, name, redact, serializers: { err: errorForLog } }, to);
}

interface Loggable {
  name?: string;
  message?: string;
  stack?: string;
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
  cause?: unknown;
}

const maxCauseDepth = 5;

/**
 * Returns the logged properties of an error, and no others: a database error contains the rejected values, a mail error
 * the address, an HTTP client error the request.
 */
function errorForLog(error: unknown, depth = 0): unknown {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, stack, code, constraint, table, cause } = error as Loggable;
  const loggedCause = cause !== undefined && depth < maxCauseDepth ? errorForLog(cause, depth + 1) : undefined;
  return { type: name, message, stack, code, constraint, table, cause: loggedCause };
}
