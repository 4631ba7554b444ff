import { createHash, randomBytes } from 'node:crypto';

/** A token for a link that is good once: 256 bits from the system's own source. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The digest by which a token is kept and found: the token itself is in its letter alone. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
