import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addToPairing, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { GoalEntity } from './goal.entity.js';
import { type GoalInput, insertGoal, lockParentGoal } from './goal.writes.js';
import type { decideCreateGoal } from './new-goal.domain.js';

export type AddGoalCode = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'INVALID' | 'WRONG_STATUS' | 'OVER_LIMIT';

interface Way {
  decide: typeof decideCreateGoal;
  /** Whose idempotency key it is. */
  whose: (actorId: string) => { ownerId: string; suggestedById: null } | { suggestedById: string };
  status: 'SUGGESTED' | 'ACTIVE';
  event: 'GoalSet' | 'GoalSuggested';
}

/** Adds a goal to a pairing of the viewer's, or answers the one that the same idempotency key made the first time. */
export function addGoal(
  context: ProgressContext,
  input: GoalInput,
  way: Way,
): Promise<Result<GoalEntity, AddGoalCode>> {
  const { pairingId, idempotencyKey } = input;
  return addToPairing<GoalEntity, AddGoalCode>(context, { pairingId, path: ['input', 'pairingId'] }, async (found) => {
    const { unit, pairing, actorId } = found;
    const invalid = checkIdempotencyKey(idempotencyKey);
    if (invalid.length > 0) return refuseAll(invalid);
    const before = await findByIdempotencyKey(unit, GoalEntity, way.whose(actorId), idempotencyKey);
    if (before) return accept(before);
    const parent = await lockParentGoal(unit, pairingId, input.parentId);
    const decision = way.decide({ pairing, parent }, actorId, input);
    if (!decision.ok) return decision;
    const goal = insertGoal(found, input, { status: way.status });
    recordPairingEvent(found, way.event, { goalId: goal.id });
    return accept(goal);
  });
}
