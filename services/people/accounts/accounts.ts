import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { bearer, jwt, twoFactor } from 'better-auth/plugins';
import type { JSONWebKeySet } from 'jose';
import pg from 'pg';
import { clientAddressHeader } from '../../shared/http/client-address.js';
import type { Route } from '../../shared/http/http-server.js';
import { newId } from '../../shared/id.js';
import type { Logger } from '../../shared/telemetry/logger.js';
import type { AccountEmailKind } from './account.email.js';
import { limitAttempts } from './attempt-limit.js';
import { hasValidJson, invalidJsonResponse, originOf, requestOrigin, withDefaultOrigin } from './auth-requests.js';
import { type OidcProvider, oidcPlugin } from './oidc.js';

export interface AccountIdentity {
  id: string;
  name: string;
  email: string;
}

/** The link in an e-mail, and the `Accept-Language` of the request that caused it. */
export interface EmailLink {
  url: string;
  acceptLanguage: string | undefined;
}

/** How passwords are kept: `hash` returns what is stored, `verify` whether a password is the one that was hashed. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
}

/** What the service does for an account. */
export interface AccountHooks {
  /** Called after an account is created. */
  onAccountCreated(account: AccountIdentity, acceptLanguage: string | undefined): Promise<void>;
  /** Sends an e-mail with a link. */
  sendEmail(kind: AccountEmailKind, account: AccountIdentity, link: EmailLink): Promise<void>;
  /** Returns why a person may not sign in, in their language; undefined for a person who may. */
  signInRefusal(accountId: string): Promise<string | undefined>;
  /** Returns the claims of a token beside the person's id. */
  tokenClaims(account: AccountIdentity): Promise<Record<string, unknown>>;
}

export interface AccountsOptions extends AccountHooks {
  databaseUrl: string;
  publicUrl: string;
  /** Encrypts the signing key at rest and signs session cookies; at least 32 characters. */
  secret: string;
  logger: Logger;
  /** OpenID Connect issuers with which people can sign in. */
  oidcProviders?: OidcProvider[];
  /** @default the scrypt of better-auth, which costs 0.1 s of CPU. Only tests set another; no setting reaches it. */
  passwordHashing?: PasswordHashing | undefined;
}

/** Accounts, sessions and tokens, by better-auth, in the schema `auth` of the people database. */
export interface Accounts {
  /** Serves `/auth/*`. */
  route: Route;
  keySet(): Promise<JSONWebKeySet>;
  /** Whose session these headers carry, by cookie or as a bearer token; null without one. */
  personIdFromSession(headers: Headers): Promise<string | null>;
  /** Has the letter sent by which the owner of an address chooses a password; nothing happens without an account. */
  sendPasswordEmail(email: string, headers: Headers): Promise<void>;
  /** Makes accounts that all have one password, in one statement; those that exist stay as they are. */
  importAccounts(accounts: AccountIdentity[], password: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the accounts, making their tables the first time. Tokens live 10 minutes, on the machine's time. */
export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 5, options: '-c search_path=auth' });
  pool.on('error', () => undefined);
  const settings = authSettings(options, pool);
  const { runMigrations } = await getMigrations(settings);
  await runMigrations();
  const auth = betterAuth(settings);
  return {
    route: {
      prefix: '/auth/',
      handle: async (request) => {
        if (!(await hasValidJson(request))) return invalidJsonResponse();
        return (await limitAttempts(pool, request)) ?? auth.handler(withDefaultOrigin(request, options.publicUrl));
      },
    },
    keySet: async () =>
      (await (await auth.handler(new Request(`${options.publicUrl}/auth/jwks`))).json()) as JSONWebKeySet,
    personIdFromSession: async (headers) => (await auth.api.getSession({ headers }))?.user.id ?? null,
    sendPasswordEmail: async (email, headers) => {
      const body = JSON.stringify({ email, redirectTo: '/' });
      const asked = new Headers(headers);
      asked.set('content-type', 'application/json');
      const request = new Request(`${options.publicUrl}/auth/request-password-reset`, {
        method: 'POST',
        headers: asked,
        body,
      });
      await auth.handler(withDefaultOrigin(request, options.publicUrl));
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

function authSettings(options: AccountsOptions, pool: pg.Pool) {
  const { publicUrl, secret, logger, onAccountCreated, sendEmail, tokenClaims, signInRefusal } = options;
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
    trustedOrigins: (request?: Request) => [originOf(publicUrl), ...(request ? [requestOrigin(request)] : [])],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      autoSignIn: true,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      ...(options.passwordHashing && { password: options.passwordHashing }),
      sendResetPassword: ({ user, url }: EmailRequest, request?: Request) =>
        sendEmail('password', user, emailLink(url, request)),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: 3600,
      sendVerificationEmail: ({ user, url }: EmailRequest, request?: Request) =>
        sendEmail('verify', user, emailLink(url, request)),
    },
    // Its own counts by address alone, and says Retry-After by another name: attempts.ts limits in its place.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: { create: { before: ({ userId }: { userId: string }) => requireSignInAllowed(userId, signInRefusal) } },
      user: {
        create: {
          before: async ({ name }: { name: string }) => requireName(name),
          after: (user: AccountIdentity, context: { headers?: Headers | undefined } | null) =>
            onAccountCreated(user, context?.headers?.get('accept-language') ?? undefined),
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
            await requireSignInAllowed(user.id, signInRefusal);
            return tokenClaims(user);
          },
        },
      }),
    ],
  };
}

interface EmailRequest {
  user: AccountIdentity;
  url: string;
}

function emailLink(url: string, request: Request | undefined): EmailLink {
  return { url, acceptLanguage: request?.headers.get('accept-language') ?? undefined };
}

/** Neither a session nor a token is made for who may not sign in. */
async function requireSignInAllowed(accountId: string, refusalOf: AccountsOptions['signInRefusal']): Promise<void> {
  const message = await refusalOf(accountId);
  if (message) throw new APIError('FORBIDDEN', { code: 'SUSPENDED', message });
}

const maxNameLength = 120;

/** The name becomes the person's display name, and is held to the same. */
function requireName(name: string): void {
  const { length } = name.trim();
  if (length > 0 && length <= maxNameLength && name.isWellFormed() && !name.includes('\0')) return;
  const message = `A name of 1 to ${maxNameLength} characters is needed.`;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message });
}
