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

/** Accounts, sessions and tokens: better-auth in the schema `auth` of the people database. */
export interface Accounts {
  /** Serves `/auth/*`. */
  route: Route;
  keySet(): Promise<JSONWebKeySet>;
  /** Returns the person whose session these headers carry, as a cookie or a bearer token; null without a session. */
  personIdFromSession(headers: Headers): Promise<string | null>;
  /** Sends the e-mail with the link for choosing a password. Does nothing for an address without an account. */
  sendPasswordEmail(email: string, headers: Headers): Promise<void>;
  /** Creates accounts that share one password, by one statement. Existing accounts stay as they are. */
  importAccounts(accounts: AccountIdentity[], password: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the accounts and migrates their tables. Tokens are valid for 10 minutes of the machine's time. */
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
      const jsonHeaders = new Headers(headers);
      jsonHeaders.set('content-type', 'application/json');
      const request = new Request(`${options.publicUrl}/auth/request-password-reset`, {
        method: 'POST',
        headers: jsonHeaders,
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

/** Fills better-auth's tables as its `credential` provider does. */
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
      // better-auth logs a visitor's mistake, such as a wrong Origin, as an error; here it is a warning.
      log: (_level: string, message: string) => logger.warn({ from: 'better-auth' }, message),
    },
    onAPIError: { onError: (err: unknown) => logger.warn({ err, from: 'better-auth' }, 'an account request failed') },
    // better-auth skips these checks where NODE_ENV is `test`, unless they are set.
    advanced: {
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // A page may be opened under another name of this machine than PUBLIC_URL's: its own origin is trusted too.
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
    // better-auth counts by address alone and sends no Retry-After: attempt-limit.ts replaces its limits.
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

/** Throws FORBIDDEN with code SUSPENDED for a person who may not sign in. */
async function requireSignInAllowed(accountId: string, refusalOf: AccountsOptions['signInRefusal']): Promise<void> {
  const message = await refusalOf(accountId);
  if (message) throw new APIError('FORBIDDEN', { code: 'SUSPENDED', message });
}

const maxNameLength = 120;

/** Applies the rules of a person's display name: the account's name becomes it. Throws BAD_REQUEST. */
function requireName(name: string): void {
  const { length } = name.trim();
  if (length > 0 && length <= maxNameLength && name.isWellFormed() && !name.includes('\0')) return;
  const message = `A name of 1 to ${maxNameLength} characters is needed.`;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message });
}
