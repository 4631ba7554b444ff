import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant, type StatusListArgs, whereStatusIn } from '../common/paged-list.loaders.js';
import type { ActionItemStatusName } from './action-item.domain.js';
import { ActionItemEntity } from './action-item.entity.js';

/** An action item by its id. */
export const actionItemById = (em: Em) => plainRowByKey(em, ActionItemEntity, 'id');

const actionItems = (em: Em, owner: 'pairing_id' | 'owner_id') =>
  new KeysetListLoaders<StatusListArgs<ActionItemStatusName>, ActionItemEntity>(({ status }) => ({
    em,
    table: 'action_item',
    ownerColumns: [owner],
    order: orderByInstant('created_at'),
    direction: 'desc',
    ...whereStatusIn(status),
    toRow: plainRowMapper(em, ActionItemEntity),
    keysetOf: (item) => [item.createdAt.toISOString(), item.id],
  }));

/** A pairing's action items, the newest first. */
export const actionItemsByPairingId = (em: Em) => actionItems(em, 'pairing_id');

/** What a person is to do, over every pairing, the newest first. */
export const actionItemsByOwnerId = (em: Em) => actionItems(em, 'owner_id');
