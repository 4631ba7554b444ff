import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideEndActionItem } from '../domain/action-item.js';
import type { ActionItemEntity } from '../entities/action-item.entity.js';
import { type ActionItemCode, changeActionItem } from './change-action-item.js';
import { recordPairingEvent } from './change-of-pairing.js';

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
