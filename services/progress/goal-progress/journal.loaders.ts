import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant } from '../common/paged-list.loaders.js';
import { EntryEntity } from '../goals/entry.entity.js';
import type { EntryKindName } from '../goals/goal.domain.js';

export interface JournalListArgs extends PageArgs {
  /** All kinds where absent. */
  kind?: EntryKindName[] | null | undefined;
}

/** The entries of a pairing's goals that the viewer may read, the newest first. */
export const journalByPairingId = (em: Em, viewerId: string | null) =>
  new KeysetListLoaders<JournalListArgs, EntryEntity>(({ kind }) => ({
    em,
    table: 'entry',
    ownerColumns: ['pairing_id'],
    order: orderByInstant('at'),
    direction: 'desc',
    where: {
      sql: `and (shared or author_id = ?::uuid) ${kind ? 'and kind = any(?::text[])' : ''}`,
      params: [viewerId, ...(kind ? [sqlArray(kind)] : [])],
    },
    toRow: plainRowMapper(em, EntryEntity),
    keysetOf: (entry) => [entry.at.toISOString(), entry.id],
  }));
