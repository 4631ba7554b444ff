import { plainRowByKey, plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant, type StatusListArgs, whereStatusIn } from '../../shared/pagination/list-by-instant.js';
import type { LoaderSource } from '../operation.js';
import type { GoalStatusName } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';

type Source = Pick<LoaderSource, 'em'>;

export const goalLoaders = {
  goalById: ({ em }: Source) => plainRowByKey(em, GoalEntity, 'id'),

  /** The short-term goals under a long-term goal, oldest first. */
  goalsByParentId: ({ em }: Source) =>
    plainRowsByKey(em, GoalEntity, { by: 'parentId', order: { by: ['createdAt', 'id'], direction: 'asc' } }),

  /** A pairing's goals, newest first. */
  goalsByPairingId: ({ em }: Source) =>
    new KeysetListLoaders<StatusListArgs<GoalStatusName>, GoalEntity>(({ status }) => ({
      em,
      table: 'goal',
      ownerColumns: ['pairing_id'],
      order: orderByInstant('created_at'),
      direction: 'desc',
      ...whereStatusIn(status),
      toRow: plainRowMapper(em, GoalEntity),
      keysetOf: (goal) => [goal.createdAt.toISOString(), goal.id],
    })),
};
