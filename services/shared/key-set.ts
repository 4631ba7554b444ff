import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const refetchAfterMs = 1000;

/**
 * A key set (RFC 7517) that is fetched when first needed, and again when a token names a key that is not known yet, at
 * most once a second.
 */
export function fetchedKeySet(fetchKeys: () => Promise<JSONWebKeySet>): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined;
  let fetchedAt = 0;
  const refetch = () => {
    fetchedAt = Date.now();
    known = fetchKeys().then((keys) => createLocalJWKSet(keys));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return async (header, token) => {
    const keys = await (known ?? refetch());
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - fetchedAt < refetchAfterMs) throw error;
      return (await refetch())(header, token);
    }
  };
}
