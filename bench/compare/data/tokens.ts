import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** Settings of every peer, so that one token is valid at each of them. */
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

/** Generates an EdDSA key, as the accounts use. */
export async function generateSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const [publicJwk, privateJwk] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)]);
  return { kid: 'bench', publicJwk: { ...publicJwk, alg: 'EdDSA' }, privateJwk };
}

/** Signs a token as the accounts do, valid for a day. */
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
