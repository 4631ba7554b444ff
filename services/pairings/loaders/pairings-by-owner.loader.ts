import type { PairingStatusName } from '../../contracts/pairings-events.js';
import type { Keyset } from '../../shared/connection.js';
import type { Em } from '../../shared/orm.js';
import { PairingEntity } from '../entities/pairing.entity.js';
import { listOf, type RowsByOwner, rowsByOwner } from './rows-by-owner.js';

/** Which pairings to list; empty lists stand for all. */
export interface PairingFilter {
  status: readonly PairingStatusName[];
  programIds: readonly string[];
}

export interface PairingLists {
  pages: RowsByOwner<PairingEntity, PairingFilter>;
  /** One number for each owner. */
  counts: RowsByOwner<number, PairingFilter>;
}

/** A person's pairings, as mentor and as mentee, the newest first. */
export const pairingsByPersonId = (em: Em): PairingLists => listsBy(em, ['mentor_id', 'mentee_id']);

/** A programme's pairings, the newest first. */
export const pairingsByProgramId = (em: Em): PairingLists => listsBy(em, ['program_id']);

const newestFirst = 'order by started_at desc, id desc';

/** Each column that may name the owner is read by its own index, up to the limit, and then merged. */
function listsBy(em: Em, columns: string[]): PairingLists {
  return {
    pages: rowsByOwner(async (ownerIds, { limit, after, filter }) => {
      const { sql, params } = conditions(filter, after);
      const parts = columns.map(
        (column) => `(select * from pairing where ${column} = o.id${sql} ${newestFirst} limit ?)`,
      );
      const rows = (await em.execute(
        `select o.id as owner_id, page.* from unnest(?::uuid[]) as o (id) cross join lateral (
           select * from (${parts.join(' union all ')}) part ${newestFirst} limit ?) page ${ordered}`,
        [listOf(ownerIds), ...columns.flatMap(() => [...params, limit + 1]), limit + 1],
      )) as { owner_id: string }[];
      return rows.map(({ owner_id: ownerId, ...row }) => ({ ownerId, row: em.map(PairingEntity, row as never) }));
    }),
    counts: rowsByOwner(async (ownerIds, { filter }) => {
      const { sql, params } = conditions(filter, undefined);
      const parts = columns.map((column) => `(select count(*) from pairing where ${column} = o.id${sql})`);
      return em.execute(
        `select o.id as "ownerId", (${parts.join(' + ')})::int as row from unnest(?::uuid[]) as o (id)`,
        [...columns.flatMap(() => params), listOf(ownerIds)],
      ) as unknown as Promise<{ ownerId: string; row: number }[]>;
    }),
  };
}

const ordered = 'order by page.started_at desc, page.id desc';

function conditions(filter: PairingFilter, after: Keyset | undefined): { sql: string; params: unknown[] } {
  const parts: [string, unknown[]][] = [];
  if (filter.status.length > 0) parts.push([' and status = any(?::text[])', [listOf(filter.status)]]);
  if (filter.programIds.length > 0) parts.push([' and program_id = any(?::uuid[])', [listOf(filter.programIds)]]);
  if (after) parts.push([' and (started_at, id) < (?::timestamptz, ?::uuid)', after]);
  return { sql: parts.map(([sql]) => sql).join(''), params: parts.flatMap(([, params]) => params) };
}
