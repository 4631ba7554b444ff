import { plainRowByKey, plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { PageArgs } from '../../shared/graphql/page-args.types.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant } from '../../shared/pagination/list-by-instant.js';
import type { LoaderSource } from '../operation.js';
import type { EntryKindName } from './entry.domain.js';
import { EntryEntity } from './entry.entity.js';
import { GoalCommentEntity } from './goal-comment.entity.js';
import { MilestoneEntity } from './milestone.entity.js';

type Source = Pick<LoaderSource, 'em' | 'viewerId'>;

interface JournalListArgs extends PageArgs {
  /** All kinds where absent. */
  kind?: EntryKindName[] | null | undefined;
}

const entryList = ({ em }: Source, ownerColumn: 'goal_id' | 'pairing_id') => ({
  em,
  table: 'entry',
  ownerColumns: [ownerColumn],
  order: orderByInstant('at'),
  direction: 'desc' as const,
  toRow: plainRowMapper(em, EntryEntity),
  keysetOf: (entry: EntryEntity) => [entry.at.toISOString(), entry.id],
});

export const goalProgressLoaders = {
  entryById: ({ em }: Source) => plainRowByKey(em, EntryEntity, 'id'),

  /** A goal's entries that the viewer may read, newest first. */
  entriesByGoalId: (source: Source) =>
    new KeysetListLoaders<PageArgs, EntryEntity>(() => ({
      ...entryList(source, 'goal_id'),
      where: { sql: 'and (shared or author_id = ?::uuid)', params: [source.viewerId] },
    })),

  /** The entries of a pairing's goals that the viewer may read, newest first. */
  journalByPairingId: (source: Source) =>
    new KeysetListLoaders<JournalListArgs, EntryEntity>(({ kind }) => ({
      ...entryList(source, 'pairing_id'),
      where: {
        sql: `and (shared or author_id = ?::uuid) ${kind ? 'and kind = any(?::text[])' : ''}`,
        params: [source.viewerId, ...(kind ? [sqlArray(kind)] : [])],
      },
    })),

  /** A goal's milestones, oldest first. */
  milestonesByGoalId: ({ em }: Source) =>
    plainRowsByKey(em, MilestoneEntity, { by: 'goalId', order: { by: ['createdAt', 'id'], direction: 'asc' } }),

  /** A goal's comments, oldest first. */
  commentsByGoalId: ({ em }: Source) =>
    plainRowsByKey(em, GoalCommentEntity, { by: 'goalId', order: { by: ['at', 'id'], direction: 'asc' } }),
};
