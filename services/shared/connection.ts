import { badInput } from './faults.js';

/** Arguments of every connection. */
export interface PageArgs {
  first: number;
  after?: string | null | undefined;
}

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

const mostPerPage = 100;

/** A keyset: the values by which a list is ordered, the last of them the id. */
export type Keyset = (string | number)[];

/** How many rows to read, and after which keyset. Throws BAD_USER_INPUT naming `first` or `after`. */
export function readPage(args: PageArgs, keys: number): { limit: number; after: Keyset | undefined } {
  if (!Number.isInteger(args.first) || args.first < 0 || args.first > mostPerPage)
    throw badInput('first', `'first' is ${args.first}: 0 to ${mostPerPage} is allowed.`);
  return { limit: args.first, after: args.after ? decodeKeyset(args.after, keys) : undefined };
}

/** Makes a connection from `limit + 1` rows read after `after`. */
export function connectionOf<Row extends object>(
  rows: Row[],
  { limit, after }: { limit: number; after: Keyset | undefined },
  keysetOf: (row: Row) => Keyset,
): Connection<Row> {
  const edges = rows.slice(0, limit).map((node) => ({ cursor: encodeKeyset(keysetOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeKeyset(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

function decodeKeyset(cursor: string, keys: number): Keyset {
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (key: unknown) => typeof key === 'string' || typeof key === 'number';
    if (Array.isArray(keyset) && keyset.length === keys && keyset.every(isKey)) return keyset;
  } catch {
    // Not ours: said below, with every other cursor that is not.
  }
  throw badInput('after', "'after' is not a cursor of this list: give back an `endCursor` or an edge's `cursor`.");
}
