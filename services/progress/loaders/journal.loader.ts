import type { PageArgs } from '../../shared/connection.js';
import { PagedListsByArgs } from '../../shared/keyset-loader.js';
import { leanRows } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';
import type { EntryKindName } from '../domain/goal.js';
import { EntryEntity } from '../entities/entry.entity.js';
import { byTime } from './lists.js';

export interface JournalArgs extends PageArgs {
  /** All kinds where absent. */
  kind?: EntryKindName[] | null | undefined;
}

/** The entries of a pairing's goals that the viewer may read, the newest first. */
export const journalByPairingId = (em: Em, viewerId: string | null) =>
  new PagedListsByArgs<JournalArgs, EntryEntity>(({ kind }) => ({
    em,
    table: 'entry',
    owners: ['pairing_id'],
    order: byTime('at'),
    direction: 'desc',
    where: {
      sql: `and (shared or author_id = ?::uuid) ${kind ? 'and kind = any(?::text[])' : ''}`,
      params: [viewerId, ...(kind ? [sqlList(kind)] : [])],
    },
    map: leanRows(em, EntryEntity),
    keysetOf: (entry) => [entry.at.toISOString(), entry.id],
  }));
