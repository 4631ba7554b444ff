import { plainRowByKey, plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant, type StatusListArgs, whereStatusIn } from '../../shared/pagination/list-by-instant.js';
import type { LoaderSource } from '../operation.js';
import type { ActionItemStatusName } from './action-item.domain.js';
import { ActionItemEntity } from './action-item.entity.js';

type Source = Pick<LoaderSource, 'em'>;

const actionItemList = ({ em }: Source, ownerColumn: 'pairing_id' | 'owner_id') =>
  new KeysetListLoaders<StatusListArgs<ActionItemStatusName>, ActionItemEntity>(({ status }) => ({
    em,
    table: 'action_item',
    ownerColumns: [ownerColumn],
    order: orderByInstant('created_at'),
    direction: 'desc',
    ...whereStatusIn(status),
    toRow: plainRowMapper(em, ActionItemEntity),
    keysetOf: (item) => [item.createdAt.toISOString(), item.id],
  }));

export const actionItemLoaders = {
  actionItemById: ({ em }: Source) => plainRowByKey(em, ActionItemEntity, 'id'),

  /** A pairing's action items, newest first. */
  actionItemsByPairingId: (source: Source) => actionItemList(source, 'pairing_id'),

  /** A person's action items over all pairings, newest first. */
  actionItemsByOwnerId: (source: Source) => actionItemList(source, 'owner_id'),

  /** The action items that a meeting's wrap-up created, oldest first. */
  actionItemsByMeetingId: ({ em }: Source) =>
    plainRowsByKey(em, ActionItemEntity, { by: 'meetingId', order: { by: ['createdAt', 'id'], direction: 'asc' } }),
};
