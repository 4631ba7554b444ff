import { v7, validate } from 'uuid';
import { badInput } from './faults.js';

/** Returns a new id: a UUIDv7 (RFC 9562), so that rows created together are stored together. Opaque to clients. */
export const newId = (): string => v7();

/** Returns whether a text is a UUID. */
export const isId = (text: string): boolean => validate(text);

/** Returns `id` in lower case. Throws BAD_USER_INPUT naming `path` if it is not a UUID. */
export function requireId(id: string, path: string): string {
  if (!isId(id)) throw badInput(path, `'${path}' is not an id: a UUID is expected.`);
  return id.toLowerCase();
}
