import type { RowTarget } from '../facts/change-pairing.writes.js';
import { ActionItemEntity } from './action-item.entity.js';

/** Why a change of an action item is refused. */
export type ActionItemCode = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS';

/** An action item as the target of a command. */
export const actionItemRow = (id: string): RowTarget<ActionItemEntity> => ({
  entity: ActionItemEntity,
  id,
  path: ['id'],
  notFound: 'actionItem.notFound',
});
