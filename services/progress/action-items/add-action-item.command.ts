import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { decideAddActionItem } from './action-item.domain.js';
import { ActionItemEntity } from './action-item.entity.js';
import { insertActionItem } from './action-item.writes.js';

export interface AddActionItem {
  pairingId: string;
  ownerId: string;
  text: string;
  dueOn?: string | null | undefined;
  goalId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'PAIRING_NOT_OPEN' | 'INVALID';

/** A party adds an action item for either party. A repeated idempotency key returns the item of the first call. */
export function addActionItem(context: ProgressContext, input: AddActionItem): Promise<Result<ActionItemEntity, Code>> {
  const { pairingId, goalId, idempotencyKey: key } = input;
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    const { unit, pairing, actorId } = change;
    return createOnce(unit, { entity: ActionItemEntity, scope: { createdById: actorId }, key }, async () => {
      const goalKnown = !goalId || (await unit.em.count(GoalEntity, { id: goalId, pairingId })) > 0;
      const decision = decideAddActionItem({ pairing, goalKnown }, input);
      return decision.ok ? accept(insertActionItem(change, input)) : decision;
    });
  });
}
