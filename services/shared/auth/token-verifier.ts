import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { unauthenticated } from '../faults.js';

/** Who is asking, as a verified token tells it. */
export interface Viewer {
  personId: string;
  /** Programmes that this person coordinates. */
  coordinates: string[];
  /** What the token may be used for; `*` is everything that the person may. */
  scopes: string[];
  /** The person's language as it stands in their profile, where the token carries it. */
  locale: string | undefined;
  expiresAt: Date;
}

/** What a viewer may see, in words that are the same for two tokens that see the same in the same language. */
export function visibilityKey({ personId, coordinates, scopes, locale }: Viewer): string {
  return JSON.stringify([personId, coordinates.toSorted(), scopes.toSorted(), locale ?? null]);
}

/** Answers the viewer of an `Authorization` value: null without one; throws UNAUTHENTICATED for one that is not valid. */
export type VerifyToken = (authorization: string | undefined) => Promise<Viewer | null>;

const rememberAtMost = 10_000;
const algorithms = ['EdDSA'];

/**
 * Verifies tokens by the accounts' key set (RFC 7519, RFC 8037), on the machine's own time. A verified token is
 * remembered until it expires, so that one operation over several subgraphs costs one signature check.
 */
export function createTokenVerifier(keys: JWTVerifyGetKey, issuer: string): VerifyToken {
  const known = new Map<string, Viewer>();
  return async (authorization) => {
    if (!authorization) return null;
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('The Authorization header is malformed: send `Bearer <token>`.');
    const key = hash('sha256', token, 'base64');
    const viewer = known.get(key) ?? (await verify(token, keys, issuer));
    if (viewer.expiresAt.getTime() <= Date.now()) {
      known.delete(key);
      throw unauthenticated('The token has expired. Get a new one at /auth/token.');
    }
    if (known.size >= rememberAtMost) known.clear();
    known.set(key, viewer);
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
