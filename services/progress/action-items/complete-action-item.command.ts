import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { decideEndActionItem } from './action-item.domain.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { type ActionItemCode, actionItemRow } from './action-item-change.writes.js';

/** The owner completes an action item. */
export function completeActionItem(
  context: ProgressContext,
  id: string,
): Promise<Result<ActionItemEntity, ActionItemCode>> {
  return changePairingRow(context, actionItemRow(id), (change) => {
    const { unit, pairing, row: item, actorId } = change;
    const decision = decideEndActionItem({ pairing, item }, actorId, 'DONE');
    if (!decision.ok) return decision;
    item.status = decision.value;
    item.completedAt = unit.now;
    recordPairingEvent(change, 'ActionItemCompleted', { actionItemId: id });
    return accept(item);
  });
}
