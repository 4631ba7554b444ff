import { createHash, randomBytes } from 'node:crypto';

/** Returns a new token for a single-use link: 256 random bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Returns the SHA-256 digest under which a token is stored; the token itself is only in the e-mail. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
