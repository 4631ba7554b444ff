import type { JSONWebKeySet } from 'jose';
import type { Verify } from '../gateway/options.js';
import { tokenVerifier, type VerifyToken, visibilityOf } from '../services/shared/auth.js';
import type { Config } from '../services/shared/config.js';
import { fetchedKeySet } from '../services/shared/key-set.js';
import { required } from './bus.js';

/** Verifies tokens by the key set that people serves. */
export function remoteVerifier(config: Config): VerifyToken {
  const url = new URL('/auth/jwks', required(config, 'PEOPLE_URL'));
  const fetchKeys = async () =>
    (await (await fetch(url, { signal: AbortSignal.timeout(5000) })).json()) as JSONWebKeySet;
  return tokenVerifier(fetchedKeySet(fetchKeys), required(config, 'PUBLIC_URL'));
}

/** What the gateway has to know of a token: until when it holds, and who sees the same. */
export function gatewayVerifier(verify: VerifyToken): Verify {
  return async (authorization) => {
    const viewer = await verify(authorization);
    return viewer && { expiresAt: viewer.expiresAt, visibility: visibilityOf(viewer) };
  };
}
