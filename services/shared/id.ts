import { v7, validate } from 'uuid';
import { badInput } from './faults.js';

/** A new identifier: a UUIDv7 (RFC 9562), so that rows made together lie together. Opaque to clients. */
export const newId = (): string => v7();

/** Whether a text is an identifier of ours. */
export const isId = (text: string): boolean => validate(text);

/** Gives `id` back in lower case; throws BAD_USER_INPUT naming `path` when it is not an identifier of ours. */
export function requireId(id: string, path: string): string {
  if (!isId(id)) throw badInput(path, `'${path}' is not an id: a UUID is expected.`);
  return id.toLowerCase();
}
