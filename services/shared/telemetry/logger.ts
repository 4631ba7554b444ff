import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

const secrets = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret'];
const places = ['', '*.', '*.*.'];
const redact = places.flatMap((place) =>
  secrets.map((name) => (place ? `${place.slice(0, -1)}["${name}"]` : `["${name}"]`)),
);

/** One JSON line an entry on standard error, so that standard output stays free for what people read. No secrets. */
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

const deepest = 5;

/**
 * What the log tells of an error: where and why, and nothing else that hangs on it. A database's error carries the very
 * values that it refused, a mailer's the address, a client's the whole request.
 */
function errorForLog(error: unknown, depth = 0): unknown {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, stack, code, constraint, table, cause } = error as Loggable;
  const why = cause !== undefined && depth < deepest ? errorForLog(cause, depth + 1) : undefined;
  return { type: name, message, stack, code, constraint, table, cause: why };
}
