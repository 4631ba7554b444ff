import { badInput } from '../faults.js';

/**
 * Position of an event in its service's outbox: first the transaction that wrote it, then its number. Reading only
 * below the oldest running transaction makes this order append-only, even when a transaction commits late; see
 * outbox/horizon.ts.
 */
export interface Position {
  xid: number;
  id: number;
}

export const beginning: Position = { xid: 0, id: 0 };

/** Returns a negative number if `a` is before `b`, 0 if equal, positive if after. */
export function comparePositions(a: Position, b: Position): number {
  return a.xid - b.xid || a.id - b.id;
}

/** A position within one epoch of an outbox; see `OutboxLog.epoch`. */
export interface Cursor extends Position {
  epoch: number;
}

/** Returns the opaque cursor that clients send back as `after`. */
export function encodeCursor({ epoch, xid, id }: Cursor): string {
  return Buffer.from([epoch, xid, id].map((part) => part.toString(36)).join('.')).toString('base64url');
}

/** Parses a cursor made by `encodeCursor`. Throws BAD_USER_INPUT naming `after` if it is malformed. */
export function decodeCursor(cursor: string): Cursor {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const parts = /^([0-9a-z]{1,6})\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(text) ?? [];
  const [epoch, xid, id] = [1, 2, 3].map((index) => Number.parseInt(parts[index] ?? '', 36));
  if (!isCount(epoch) || !isCount(xid) || !isCount(id))
    throw badInput('after', "'after' is not a cursor: send back a cursor that came with an event.");
  return { epoch, xid, id };
}

const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value);
