import { z } from 'zod';
import { StartupFault } from './startup-fault.js';

const url = (...protocols: string[]) =>
  z.string().refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), {
    error: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')} is needed`,
  });
/** Several URLs of one service, separated by commas. */
const urls = (...protocols: string[]) =>
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((all) => all.every((one) => protocols.includes(URL.parse(one)?.protocol ?? '')), {
      error: `addresses that begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}, separated by commas, are needed`,
    })
    .refine((all) => new Set(all).size === all.length, { error: 'each address is needed once' })
    .optional();
const database = url('postgresql:', 'postgres:').optional();
const number = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `a whole number from ${min} to ${max} is needed` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `a whole number from ${min} to ${max} is needed` });
const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'], { error: '0 or 1 is needed' })
    .default(fallback)
    .transform((value) => value === '1');
const secret = z.string().min(32, { error: 'at least 32 characters are needed' }).optional();
const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  issuer: url('http:', 'https:'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
const providersShape = 'a JSON list of {"id", "issuer", "clientId", "clientSecret"} is needed, each id once';
const providers = z
  .string()
  .default('[]')
  .transform((text, context) => {
    const parsed = z.array(provider).safeParse(jsonOf(text));
    if (parsed.success && new Set(parsed.data.map(({ id }) => id)).size === parsed.data.length) return parsed.data;
    context.addIssue({ code: 'custom', message: providersShape });
    return z.NEVER;
  });
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** All settings, by the name of their environment variable. The README documents them in a table. */
const settings = z.object({
  PORT: number(0, 65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.jumelage'),
  DATABASE_URL: database,
  PEOPLE_DATABASE_URL: database,
  PAIRINGS_DATABASE_URL: database,
  PROGRESS_DATABASE_URL: database,
  NATS_URL: url('nats:', 'tls:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUST_PROXY: number(0, 10).default(0),
  OIDC_PROVIDERS: providers,
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'an e-mail address is needed' })
    .default('Jumelage <jumelage@localhost>'),
  METRICS_PORT: number(0, 65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')} is needed` }).default('warn'),
  DEMO: flag('1'),
  SANDBOX_CLOCK: flag('0'),
  OUTBOX_RETENTION_DAYS: number(1, 3650).default(30),
  AUTH_SECRET: secret,
  SERVICE_KEY: secret,
  PEOPLE_URL: urls('http:', 'https:'),
  PAIRINGS_URL: urls('http:', 'https:'),
  PROGRESS_URL: urls('http:', 'https:'),
  NODE_ENV: z.string().optional(),
});
export type Config = z.infer<typeof settings>;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const names = Object.keys(settings.shape);

/**
 * Reads the settings from the environment; an empty variable counts as not set. Throws StartupFault with a one-line
 * message for a malformed value, for an unknown name that resembles a setting, and for any command line argument.
 */
export function readConfig(env: NodeJS.ProcessEnv, args: string[]): Config {
  const [stray] = args;
  if (stray)
    throw new StartupFault(
      `Unknown setting '${stray}': settings are environment variables, for example PORT=4001 npm start.`,
    );
  const misspelled = Object.keys(env).flatMap((name) => nearMiss(name));
  if (misspelled[0]) throw new StartupFault(misspelled[0]);
  const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new StartupFault(firstIssue(parsed.error, given));
  if (parsed.data.SANDBOX_CLOCK && parsed.data.NODE_ENV === 'production')
    throw new StartupFault('SANDBOX_CLOCK=1 is refused when NODE_ENV=production: anybody could move the time.');
  return parsed.data;
}

function firstIssue(error: z.ZodError, given: Record<string, string | undefined>): string {
  const [issue] = error.issues;
  const name = String(issue?.path[0]);
  const shown = /SECRET|KEY|OIDC/.test(name) ? '' : ` '${given[name]}'`;
  return `The setting ${name}${shown} is malformed: ${issue?.message}.`;
}

/**
 * Returns an error text for a name of five or more letters that differs from a setting's name by one or two letters.
 */
function nearMiss(name: string): string[] {
  if (name.length < 5 || names.includes(name)) return [];
  const similar = names.find((known) => known.length > 5 && distance(name, known) <= 2);
  return similar ? [`Unknown setting ${name}: did you mean ${similar}?`] : [];
}

/**
 * Damerau-Levenshtein distance in its restricted form (insertions, deletions, substitutions, adjacent swaps); above 2
 * it may return any larger number.
 */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 99;
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 99) + 1, change, swapped));
    }
  }
  return at(a.length, b.length);
}
