import { validate } from 'uuid';
import { badInput } from '../faults.js';
import type { PageArgs } from '../graphql/page-args.types.js';

export type { PageArgs };

export interface PageInfoShape {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfoShape;
}

const maxPageSize = 100;

/** A keyset: the values by which a list is ordered, the last of them the id. */
export type Keyset = string[];

/** What a keyset's value is in PostgreSQL. */
export type KeyType = 'text' | 'timestamptz' | 'uuid' | 'bigint';

/**
 * How many rows to read, and after which keyset, whose values have these types. Throws BAD_USER_INPUT naming `first` or
 * `after`.
 */
export function parsePageArgs(args: PageArgs, types: readonly KeyType[]): { limit: number; after: Keyset | undefined } {
  if (!Number.isInteger(args.first) || args.first < 0 || args.first > maxPageSize)
    throw badInput('first', `'first' is ${args.first}: 0 to ${maxPageSize} is allowed.`);
  return { limit: args.first, after: args.after ? decodeKeyset(args.after, types) : undefined };
}

/** Makes a connection from `limit + 1` rows read after `after`. Cursors are made for who asks for them. */
export function toConnection<Row extends object>(
  rows: Row[],
  { limit, after }: { limit: number; after: Keyset | undefined },
  keysetOf: (row: Row) => Keyset,
): Connection<Row> {
  const cursorOf = (node: Row) => encodeKeyset(keysetOf(node));
  const edges = rows.slice(0, limit).map((node) => ({
    get cursor() {
      return cursorOf(node);
    },
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage: after !== undefined,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

function encodeKeyset(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

const isOfType: Record<KeyType, (key: string) => boolean> = {
  text: (key) => !key.includes('\0') && key.isWellFormed(),
  timestamptz: isInstant,
  uuid: validate,
  bigint: (key) => /^\d{1,18}$/.test(key),
};

/** An instant as `connectionOf` writes it; PostgreSQL has no year 0. */
function isInstant(key: string): boolean {
  const instant = new Date(key);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === key && key >= '0001';
}

/** Whoever makes up a cursor is told so here, and not by PostgreSQL. */
function decodeKeyset(cursor: string, types: readonly KeyType[]): Keyset {
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (key: unknown, index: number) => {
      const type = types[index];
      return typeof key === 'string' && type !== undefined && isOfType[type](key);
    };
    if (Array.isArray(keyset) && keyset.length === types.length && keyset.every(isKey)) return keyset;
  } catch {
    // Not ours: said below, with every other cursor that is not.
  }
  throw badInput('after', "'after' is not a cursor of this list: give back an `endCursor` or an edge's `cursor`.");
}
