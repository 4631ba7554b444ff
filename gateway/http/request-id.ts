import { randomUUID } from 'node:crypto';

/**
 * A new name for a request: a UUID (RFC 9562, version 4). As one piece: V8 keeps what `randomUUID` joins as a tree of 18
 * strings, and a subscription's id lives as long as it does.
 */
export const newRequestId = (): string => Buffer.from(randomUUID(), 'latin1').toString('latin1');
