import { badInput } from '../faults.js';

/**
 * Where an event stands in its service's outbox: by the transaction that wrote it, then by its number. Read only below
 * the oldest transaction that still runs, this order never grows in the middle, however late a transaction commits.
 */
export interface Position {
  xid: number;
  id: number;
}

export const beginning: Position = { xid: 0, id: 0 };

/** Negative when `a` stands before `b`, 0 when they are the same, positive when after. */
export function comparePositions(a: Position, b: Position): number {
  return a.xid - b.xid || a.id - b.id;
}

/** The opaque cursor that clients give back as `after`. */
export function encodeCursor(position: Position): string {
  return Buffer.from(`1.${position.xid.toString(36)}.${position.id.toString(36)}`).toString('base64url');
}

/** Reads a cursor; throws BAD_USER_INPUT naming `after` when it was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): Position {
  const parts = /^1\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  const [xid, id] = [Number.parseInt(parts?.[1] ?? '', 36), Number.parseInt(parts?.[2] ?? '', 36)];
  if (!Number.isSafeInteger(xid) || !Number.isSafeInteger(id))
    throw badInput('after', "'after' is not a cursor: give back one that came with an event.");
  return { xid, id };
}
