import type { JSONWebKeySet } from 'jose';
import type { Verify } from '../gateway/options.js';
import { remoteKeySet } from '../services/shared/auth/remote-key-set.js';
import { createTokenVerifier, type VerifyToken, visibilityKey } from '../services/shared/auth/token-verifier.js';
import type { Config } from '../services/shared/config.js';
import { unavailable } from '../services/shared/faults.js';
import { callWithFailover, InstancePool } from '../services/shared/http/instances.js';
import { requireSetting, requireUrls } from './required-settings.js';

/** Verifies tokens with the key set that people serves. Throws UNAVAILABLE while no key is known and none can be fetched. */
export function createRemoteVerifier(config: Config): VerifyToken {
  const instances = new InstancePool(requireUrls(config, 'PEOPLE_URL'));
  const timeoutMs = 5000 / instances.all.length;
  const fetchOne = async (url: string) => {
    const answer = await fetch(new URL('/auth/jwks', url), { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status} to the request for its key set.`);
    return (await answer.json()) as JSONWebKeySet;
  };
  const fetchKeys = () =>
    callWithFailover(instances, fetchOne).catch(() => {
      throw unavailable();
    });
  return createTokenVerifier(remoteKeySet(fetchKeys), requireSetting(config, 'PUBLIC_URL'));
}

/** Verifies a token and returns what the gateway needs: when it expires, and which viewers see the same data. */
export function createGatewayVerifier(verify: VerifyToken): Verify {
  return async (authorization) => {
    const viewer = await verify(authorization);
    return viewer && { expiresAt: viewer.expiresAt, visibility: visibilityKey(viewer) };
  };
}
