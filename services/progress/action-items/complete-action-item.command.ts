import { accept, type Result } from '../../shared/result.js';
import { recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideEndActionItem } from './action-item.domain.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { type ActionItemCode, changeActionItem } from './change-action-item.writes.js';

/** The owner has done it. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function completeActionItem(
  context: ProgressContext,
  id: string,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  return changeActionItem(context, id, (found) => {
    const { unit, pairing, row: item, actorId } = found;
    const decision = decideEndActionItem({ pairing, item }, actorId, 'DONE');
    if (!decision.ok) return decision;
    item.status = decision.value;
    item.completedAt = unit.now;
    recordPairingEvent(found, 'ActionItemCompleted', { actionItemId: id });
    return accept(item);
  });
}
