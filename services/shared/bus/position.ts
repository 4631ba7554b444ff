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

/** A position in one life of an outbox; see `OutboxLog.epoch`. */
export interface Cursor extends Position {
  epoch: number;
}

/** The opaque cursor that clients give back as `after`. */
export function encodeCursor({ epoch, xid, id }: Cursor): string {
  return Buffer.from([epoch, xid, id].map((part) => part.toString(36)).join('.')).toString('base64url');
}

/** Reads a cursor; throws BAD_USER_INPUT naming `after` when it was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): Cursor {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const parts = /^([0-9a-z]{1,6})\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(text) ?? [];
  const [epoch, xid, id] = [1, 2, 3].map((index) => Number.parseInt(parts[index] ?? '', 36));
  if (!isCount(epoch) || !isCount(xid) || !isCount(id))
    throw badInput('after', "'after' is not a cursor: give back one that came with an event.");
  return { epoch, xid, id };
}

const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value);
