import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { unavailable } from '../faults.js';

const refetchAfterMs = 1000;

/**
 * Returns a key lookup for `jwtVerify` over a remote JWK set (RFC 7517). The set is fetched on first use, and again
 * when a token names an unknown key: one fetch at a time, at most one per second, including failed ones. A known set
 * stays in use until a newer one has arrived. Throws UNAVAILABLE when the response is not a key set.
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
