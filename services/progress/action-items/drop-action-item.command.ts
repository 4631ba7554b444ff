import { accept, type Result } from '../../shared/result.js';
import { recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideEndActionItem } from './action-item.domain.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { type ActionItemCode, changeActionItem } from './change-action-item.writes.js';

/** The owner will not do it any more. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function dropActionItem(
  context: ProgressContext,
  id: string,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  return changeActionItem(context, id, (found) => {
    const { pairing, row: item, actorId } = found;
    const decision = decideEndActionItem({ pairing, item }, actorId, 'DROPPED');
    if (!decision.ok) return decision;
    item.status = decision.value;
    recordPairingEvent(found, 'ActionItemDropped', { actionItemId: id });
    return accept(item);
  });
}
