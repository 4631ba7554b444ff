import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { unavailable } from '../faults.js';

const refetchAfterMs = 1000;

/**
 * A key set (RFC 7517) that is fetched when first needed, and again when a token names a key that is not known yet; one
 * fetch at a time, at most one a second, failed ones included. The set that is known stays until a newer one arrived. An
 * answer that is no key set says nothing of the token: UNAVAILABLE.
 */
export function remoteKeySet(fetchKeys: () => Promise<JSONWebKeySet>): JWTVerifyGetKey {
  let known: JWTVerifyGetKey | undefined;
  let last: Promise<JWTVerifyGetKey> | undefined;
  let lastBeganAt = 0;
  let underWay = false;
  const fetchOnce = async () => {
    underWay = true;
    try {
      const keySet = await fetchKeys();
      if (!Array.isArray(keySet?.keys)) throw unavailable();
      known = createLocalJWKSet(keySet);
      return known;
    } finally {
      underWay = false;
    }
  };
  const newest = () => {
    if (last && (underWay || Date.now() - lastBeganAt < refetchAfterMs)) return last;
    lastBeganAt = Date.now();
    last = fetchOnce();
    return last;
  };
  return async (header, token) => {
    const keys = known ?? (await newest());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await newest())(header, token);
    }
  };
}
