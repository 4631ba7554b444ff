import { type Logger, pino } from 'pino';

export type { Logger };

/** One JSON line an entry on standard error, so that standard output stays free for what people read. */
export function createLogger(level: string, name: string): Logger {
  return pino({ level, name, redact: ['authorization', '*.authorization', 'password'] }, pino.destination(2));
}
