import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { unavailable } from '../faults.js';

const refetchAfterMs = 1000;

/**
 * Returns a key lookup for `jwtVerify` over a remote JWK set (RFC 7517). The set is fetched on first use, and again
 * when a token names an unknown key: one fetch at a time, at most one per second, including failed ones. A known set
 * stays in use until a newer one has arrived. Throws UNAVAILABLE when the response is not a key set.
 */
export function remoteKeySet(fetchKeys: () => Promise<JSONWebKeySet>): JWTVerifyGetKey {
  let knownKeys: JWTVerifyGetKey | undefined;
  let lastFetch: Promise<JWTVerifyGetKey> | undefined;
  let lastFetchAt = 0;
  let isFetching = false;
  const load = async () => {
    isFetching = true;
    try {
      const keySet = await fetchKeys();
      if (!Array.isArray(keySet?.keys)) throw unavailable();
      knownKeys = createLocalJWKSet(keySet);
      return knownKeys;
    } finally {
      isFetching = false;
    }
  };
  const refresh = () => {
    if (lastFetch && (isFetching || Date.now() - lastFetchAt < refetchAfterMs)) return lastFetch;
    lastFetchAt = Date.now();
    lastFetch = load();
    return lastFetch;
  };
  return async (header, token) => {
    const keys = knownKeys ?? (await refresh());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return (await refresh())(header, token);
    }
  };
}
