import { PagedListsByArgs } from '../../shared/keyset-loader.js';
import { leanByKey, leanRows } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import type { ActionItemStatusName } from '../domain/action-item.js';
import { ActionItemEntity } from '../entities/action-item.entity.js';
import { byTime, type ListArgs, statusIs } from './lists.js';

/** An action item by its id. */
export const actionItemById = (em: Em) => leanByKey(em, ActionItemEntity, 'id');

const actionItems = (em: Em, owner: 'pairing_id' | 'owner_id') =>
  new PagedListsByArgs<ListArgs<ActionItemStatusName>, ActionItemEntity>(({ status }) => ({
    em,
    table: 'action_item',
    owners: [owner],
    order: byTime('created_at'),
    direction: 'desc',
    ...statusIs(status),
    map: leanRows(em, ActionItemEntity),
    keysetOf: (item) => [item.createdAt.toISOString(), item.id],
  }));

/** A pairing's action items, the newest first. */
export const actionItemsByPairingId = (em: Em) => actionItems(em, 'pairing_id');

/** What a person is to do, over every pairing, the newest first. */
export const actionItemsByOwnerId = (em: Em) => actionItems(em, 'owner_id');
