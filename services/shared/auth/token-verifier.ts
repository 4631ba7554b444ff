import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { unauthenticated } from '../faults.js';

/** The signed-in person, as a verified token describes them. */
export interface Viewer {
  personId: string;
  /** Ids of the programmes that this person coordinates. */
  coordinates: string[];
  /** What the token may be used for; `*` means everything that the person may do. */
  scopes: string[];
  /** The language in the person's profile, if the token contains it. */
  locale: string | undefined;
  expiresAt: Date;
}

/** Returns a text that is equal for two tokens exactly when both see the same data in the same language. */
export function visibilityKey({ personId, coordinates, scopes, locale }: Viewer): string {
  return JSON.stringify([personId, coordinates.toSorted(), scopes.toSorted(), locale ?? null]);
}

/**
 * Returns the viewer for an `Authorization` value; null if there is none. Throws UNAUTHENTICATED if it is not valid.
 */
export type VerifyToken = (authorization: string | undefined) => Promise<Viewer | null>;

const maxCachedTokens = 10_000;
const algorithms = ['EdDSA'];

/**
 * Returns a verifier for tokens signed with the accounts' key set (RFC 7519, RFC 8037). Expiry is checked against
 * system time, not the sandbox clock. Verified tokens are cached until they expire, so that one operation over several
 * subgraphs costs one signature check.
 */
export function createTokenVerifier(keys: JWTVerifyGetKey, issuer: string): VerifyToken {
  const cache = new Map<string, Viewer>();
  return async (authorization) => {
    if (!authorization) return null;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('The Authorization header is malformed: send `Bearer <token>`.');
    const key = hash('sha256', token, 'base64');
    const viewer = cache.get(key) ?? (await verify(token, keys, issuer));
    if (viewer.expiresAt.getTime() <= Date.now()) {
      cache.delete(key);
      throw unauthenticated('The token has expired. Get a new one at /auth/token.');
    }
    if (cache.size >= maxCachedTokens) cache.clear();
    cache.set(key, viewer);
    return viewer;
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, issuer: string): Promise<Viewer> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: issuer,
      algorithms,
      requiredClaims: ['sub', 'exp'],
    });
    return viewerOf(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw unauthenticated('The token has expired. Get a new one at /auth/token.');
    if (error instanceof errors.JOSEError)
      throw unauthenticated('The token is not valid here. Get one at /auth/token.');
    throw error;
  }
}

function viewerOf(payload: JWTPayload): Viewer {
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return {
    personId: String(payload.sub),
    coordinates: strings(payload.coordinates),
    scopes: strings(payload.scopes),
    locale: typeof payload.locale === 'string' ? payload.locale : undefined,
    expiresAt: new Date((payload.exp ?? 0) * 1000),
  };
}
