import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link that works once: 256 random bits, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token, SHA-256 in hexadecimal: whoever reads the database cannot use it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
