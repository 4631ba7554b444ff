import { createLocalJWKSet } from 'jose';
import { createTokenVerifier } from '../../dist/services/shared/auth/token-verifier.js';

/** The port to listen on. */
export const port = () => Number(process.env.PORT);

/** Verifies tokens with the product's own code and the benchmark's key. */
export function verifier() {
  const keys = createLocalJWKSet(JSON.parse(process.env.BENCH_JWKS ?? '{"keys":[]}'));
  return createTokenVerifier(keys, process.env.PUBLIC_URL ?? '');
}

/** @param {string} name */
export function announce(name) {
  console.log(`${name} is ready`);
}
