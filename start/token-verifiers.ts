import type { JSONWebKeySet } from 'jose';
import type { Verify } from '../gateway/options.js';
import { remoteKeySet } from '../services/shared/auth/remote-key-set.js';
import { createTokenVerifier, type VerifyToken, visibilityKey } from '../services/shared/auth/token-verifier.js';
import type { Config } from '../services/shared/config.js';
import { unavailable } from '../services/shared/faults.js';
import { callWithFailover, InstancePool } from '../services/shared/http/instances.js';
import { requireSetting, requireUrls } from './shared-bus.js';

/** Verifies tokens by the key set that people serves. Throws UNAVAILABLE while no key is known and none can be had. */
export function createRemoteVerifier(config: Config): VerifyToken {
  const instances = new InstancePool(requireUrls(config, 'PEOPLE_URL'));
  const timeoutMs = 5000 / instances.all.length;
  const fetchOne = async (url: string) => {
    const answer = await fetch(new URL('/auth/jwks', url), { signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status} when asked for its keys.`);
    return (await answer.json()) as JSONWebKeySet;
  };
  const fetchKeys = () =>
    callWithFailover(instances, fetchOne).catch(() => {
      throw unavailable();
    });
  return createTokenVerifier(remoteKeySet(fetchKeys), requireSetting(config, 'PUBLIC_URL'));
}

/** What the gateway has to know of a token: until when it holds, and who sees the same. */
export function createGatewayVerifier(verify: VerifyToken): Verify {
  return async (authorization) => {
    const viewer = await verify(authorization);
    return viewer && { expiresAt: viewer.expiresAt, visibility: visibilityKey(viewer) };
  };
}
