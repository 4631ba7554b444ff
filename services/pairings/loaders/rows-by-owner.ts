import DataLoader from 'dataloader';
import type { Keyset } from '../../shared/connection.js';

/** What is asked of one owner: a page of a person's pairings, of a pairing's messages. */
export interface OwnerQuery<Filter> {
  ownerId: string;
  /** Rows that the page shows; the query reads one more. */
  limit: number;
  after: Keyset | undefined;
  filter: Filter;
}

export type RowsByOwner<Row, Filter> = DataLoader<OwnerQuery<Filter>, Row[], string>;

/**
 * A loader of rows for each owner, in the order in which the query gives them. One query for all owners of whom the same
 * is asked, as a list in one operation does.
 */
export function rowsByOwner<Row, Filter>(
  load: (ownerIds: string[], query: Omit<OwnerQuery<Filter>, 'ownerId'>) => Promise<{ ownerId: string; row: Row }[]>,
): RowsByOwner<Row, Filter> {
  return new DataLoader(
    async (keys) => {
      const found = new Map<string, Row[]>();
      for (const [group, [first, ...others]] of Map.groupBy(keys, groupOf)) {
        if (!first) continue;
        const rows = await load(
          [first, ...others].map(({ ownerId }) => ownerId),
          first,
        );
        for (const { ownerId, row } of rows) found.set(ownerId + group, [...(found.get(ownerId + group) ?? []), row]);
      }
      return keys.map((key) => found.get(key.ownerId + groupOf(key)) ?? []);
    },
    { cacheKeyFn: (key) => key.ownerId + groupOf(key) },
  );
}

function groupOf<Filter>({ limit, after, filter }: OwnerQuery<Filter>): string {
  return JSON.stringify([limit, after, filter]);
}

/** A list of ids or names as PostgreSQL reads it from one parameter. */
export const listOf = (items: readonly string[]): string => `{${items.join(',')}}`;
