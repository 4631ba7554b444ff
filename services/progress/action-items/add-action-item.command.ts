import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addToPairing } from '../common/change-pairing-row.writes.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
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

/**
 * Either party notes what one of the two will do. The same idempotency key answers what it made the first time. Refuses
 * NOT_FOUND, PAIRING_NOT_OPEN, INVALID.
 */
export function addActionItem(context: ProgressContext, input: AddActionItem): Promise<Result<ActionItemEntity, Code>> {
  const { pairingId, goalId, idempotencyKey } = input;
  return addToPairing<ActionItemEntity, Code>(context, { pairingId, path: ['input', 'pairingId'] }, async (found) => {
    const { unit, pairing, actorId } = found;
    const invalid = checkIdempotencyKey(idempotencyKey);
    if (invalid.length > 0) return refuseAll(invalid);
    const before = await findByIdempotencyKey(unit, ActionItemEntity, { createdById: actorId }, idempotencyKey);
    if (before) return accept(before);
    const goalKnown = !goalId || (await unit.em.count(GoalEntity, { id: goalId, pairingId })) > 0;
    const decision = decideAddActionItem({ pairing, goalKnown }, input);
    if (!decision.ok) return decision;
    return accept(insertActionItem(unit, { ...input, pairing, actorId }));
  });
}
