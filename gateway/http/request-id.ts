import { randomUUID } from 'node:crypto';

/**
 * Returns a new request id: a UUID (RFC 9562, version 4). Copied to a flat string: V8 represents the result of
 * `randomUUID` as a tree of 18 strings, and a subscription keeps its id while it is open.
 */
export const newRequestId = (): string => Buffer.from(randomUUID(), 'latin1').toString('latin1');
