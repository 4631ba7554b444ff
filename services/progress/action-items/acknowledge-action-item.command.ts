import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideAcknowledgeActionItem } from './action-item.domain.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { type ActionItemCode, actionItemRow } from './action-item-change.writes.js';

/** The other party confirms that they have seen a completed action item. */
export function acknowledgeActionItem(
  context: ProgressContext,
  id: string,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  return changePairingRow(context, actionItemRow(id), (change) => {
    const { unit, pairing, row: item, actorId } = change;
    const decision = decideAcknowledgeActionItem({ pairing, item }, actorId);
    if (!decision.ok) return decision;
    item.acknowledgedAt = unit.now;
    recordPairingEvent(change, 'ActionItemAcknowledged', { actionItemId: id });
    return accept(item);
  });
}
