import { accept, type Result } from '../../shared/result.js';
import { recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideAcknowledgeActionItem } from './action-item.domain.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { type ActionItemCode, changeActionItem } from './change-action-item.writes.js';

/** The other party has seen that it was done. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS. */
export function acknowledgeActionItem(
  context: ProgressContext,
  id: string,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  return changeActionItem(context, id, (found) => {
    const { unit, pairing, row: item, actorId } = found;
    const decision = decideAcknowledgeActionItem({ pairing, item }, actorId);
    if (!decision.ok) return decision;
    item.acknowledgedAt = unit.now;
    recordPairingEvent(found, 'ActionItemAcknowledged', { actionItemId: id });
    return accept(item);
  });
}
