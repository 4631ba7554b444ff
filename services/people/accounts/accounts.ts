import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { bearer, jwt, twoFactor } from 'better-auth/plugins';
import type { JSONWebKeySet } from 'jose';
import pg from 'pg';
import { clientAddressHeader } from '../../shared/client-address.js';
import type { Route } from '../../shared/http-server.js';
import { newId } from '../../shared/id.js';
import type { Logger } from '../../shared/logger.js';
import { refuseTooMany } from './attempts.js';
import { type OidcProvider, oidcPlugin } from './oidc.js';
import { isReadable, notReadable, originOf, ownOrigin, withOrigin } from './requests.js';

interface AccountName {
  id: string;
  name: string;
  email: string;
}

/** What a letter is to carry, and the language of the request that asked for it. */
export interface LetterLink {
  url: string;
  acceptLanguage: string | undefined;
}

/** How passwords are kept: `hash` returns what is stored, `verify` whether a password is the one that was hashed. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
}

export interface AccountsOptions {
  databaseUrl: string;
  publicUrl: string;
  /** Encrypts the signing key at rest and signs session cookies; at least 32 characters. */
  secret: string;
  logger: Logger;
  /** Issuers by which one may sign in. */
  oidcProviders?: OidcProvider[];
  /** @default better-auth's scrypt, which costs 0.1 s of CPU. Only tests set another one; no setting reaches it. */
  passwordHashing?: PasswordHashing | undefined;
  /** Called once an account is made. */
  onAccount(account: AccountName, acceptLanguage: string | undefined): Promise<void>;
  /** Hands a letter over to be sent; `link.url` is what it carries. */
  onLetter(kind: 'password' | 'verify', account: AccountName, link: LetterLink): Promise<void>;
  /** Why somebody may not sign in, in their own language; undefined for who may. */
  refusalOf(accountId: string): Promise<string | undefined>;
  /** What a token says of its person beyond their id. */
  claimsOf(account: AccountName): Promise<Record<string, unknown>>;
}

/** Accounts, sessions and tokens, by better-auth, in the schema `auth` of the people database. */
export interface Accounts {
  /** Serves `/auth/*`. */
  route: Route;
  keySet(): Promise<JSONWebKeySet>;
  /** Whose session these headers carry, by cookie or as a bearer token; null without one. */
  sessionOf(headers: Headers): Promise<string | null>;
  /** Has the letter sent by which the owner of an address chooses a password; nothing happens without an account. */
  sendPasswordLetter(email: string, headers: Headers): Promise<void>;
  /** Makes accounts that all have one password, in one statement; those that exist stay as they are. */
  importAccounts(accounts: AccountName[], password: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the accounts, making their tables the first time. Tokens live 10 minutes, on the machine's time. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 5, options: '-c search_path=auth' });
  pool.on('error', () => undefined);
  const settings = settingsOf(options, pool);
  const { runMigrations } = await getMigrations(settings);
  await runMigrations();
  const auth = betterAuth(settings);
  return {
    route: {
      prefix: '/auth/',
      handle: async (request) => {
        if (!(await isReadable(request))) return notReadable();
        return (await refuseTooMany(pool, request)) ?? auth.handler(withOrigin(request, options.publicUrl));
      },
    },
    keySet: async () =>
      (await (await auth.handler(new Request(`${options.publicUrl}/auth/jwks`))).json()) as JSONWebKeySet,
    sessionOf: async (headers) => (await auth.api.getSession({ headers }))?.user.id ?? null,
    sendPasswordLetter: async (email, headers) => {
      const body = JSON.stringify({ email, redirectTo: '/' });
      const asked = new Headers(headers);
      asked.set('content-type', 'application/json');
      const request = new Request(`${options.publicUrl}/auth/request-password-reset`, {
        method: 'POST',
        headers: asked,
        body,
      });
      await auth.handler(withOrigin(request, options.publicUrl));
    },
    importAccounts: async (accounts, password) => {
      const hash = await (await auth.$context).password.hash(password);
      await pool.query(importSql, [JSON.stringify(accounts), hash]);
    },
    async close() {
      await auth.$context;
      await pool.end();
    },
  };
}

/** better-auth's own tables, as its `credential` provider fills them. */
const importSql = `with given as (select * from json_to_recordset($1::json) as x (id text, name text, email text)),
  made as (
    insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    select id, name, lower(email), true, now(), now() from given on conflict do nothing returning id)
  insert into account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
  select uuidv7()::text, id, 'credential', id, $2, now(), now() from made`;

function settingsOf(options: AccountsOptions, pool: pg.Pool) {
  const { publicUrl, secret, logger, onAccount, onLetter, claimsOf, refusalOf } = options;
  const issuer = publicUrl;
  return {
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: {
      level: 'error' as const,
      // What it calls an error may be a visitor's mistake, a wrong Origin say: a warning in our log.
      log: (_level: string, message: string) => logger.warn({ from: 'better-auth' }, message),
    },
    onAPIError: { onError: (err: unknown) => logger.warn({ err, from: 'better-auth' }, 'an account request failed') },
    // Said outright: better-auth leaves its checks out where NODE_ENV is `test`.
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // The page may be opened by another name of this machine than PUBLIC_URL's: its own origin is always trusted.
    trustedOrigins: (request?: Request) => [originOf(publicUrl), ...(request ? [ownOrigin(request)] : [])],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      autoSignIn: true,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      ...(options.passwordHashing && { password: options.passwordHashing }),
      sendResetPassword: ({ user, url }: ToSend, request?: Request) => onLetter('password', user, linkOf(url, request)),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: 3600,
      sendVerificationEmail: ({ user, url }: ToSend, request?: Request) =>
        onLetter('verify', user, linkOf(url, request)),
    },
    // Its own counts by address alone, and says Retry-After by another name: attempts.ts limits in its place.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: { create: { before: ({ userId }: { userId: string }) => requireWelcome(userId, refusalOf) } },
      user: {
        create: {
          before: async ({ name }: { name: string }) => requireName(name),
          after: (user: AccountName, context: { headers?: Headers | undefined } | null) =>
            onAccount(user, context?.headers?.get('accept-language') ?? undefined),
        },
      },
    },
    plugins: [
      bearer(),
      twoFactor({ issuer: 'Jumelage' }),
      oidcPlugin(options.oidcProviders ?? []),
      jwt({
        jwks: { keyPairConfig: { alg: 'EdDSA' as const } },
        jwt: {
          issuer,
          audience: issuer,
          expirationTime: '10m',
          definePayload: async ({ user }) => {
            await requireWelcome(user.id, refusalOf);
            return claimsOf(user);
          },
        },
      }),
    ],
  };
}

interface ToSend {
  user: AccountName;
  url: string;
}

function linkOf(url: string, request: Request | undefined): LetterLink {
  return { url, acceptLanguage: request?.headers.get('accept-language') ?? undefined };
}

/** Neither a session nor a token is made for who may not sign in. */
async function requireWelcome(accountId: string, refusalOf: AccountsOptions['refusalOf']): Promise<void> {
  const message = await refusalOf(accountId);
  if (message) throw new APIError('FORBIDDEN', { code: 'SUSPENDED', message });
}

const longestName = 120;

/** The name becomes the person's display name, and is held to the same. */
function requireName(name: string): void {
  const { length } = name.trim();
  if (length > 0 && length <= longestName && name.isWellFormed() && !name.includes('\0')) return;
  const message = `A name of 1 to ${longestName} characters is needed.`;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message });
}
