import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** What every process of ours is started with, so that one token is good at each peer. */
export const secrets = {
  PUBLIC_URL: 'http://bench.localhost',
  AUTH_SECRET: 'a secret of the bench that is long enough',
  SERVICE_KEY: 'a services key of the bench that is long enough',
} as const;

export interface SigningKey {
  kid: string;
  publicJwk: JWK;
  privateJwk: JWK;
}

/** A key as the accounts have them: EdDSA. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)]);
  return { kid: 'bench', publicJwk: { ...publicJwk, alg: 'EdDSA' }, privateJwk };
}

/** A token as the accounts make them, good for a day. */
export function signToken(key: SigningKey, personId: string, coordinates: string[]): Promise<string> {
  return new SignJWT({ coordinates, scopes: ['*'], locale: 'fr' })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .setSubject(personId)
    .setIssuer(secrets.PUBLIC_URL)
    .setAudience(secrets.PUBLIC_URL)
    .setIssuedAt()
    .setExpirationTime('1d')
    .sign({ ...key.privateJwk, alg: 'EdDSA' });
}
