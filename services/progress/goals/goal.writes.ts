import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, type PairingChange, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import type { ProgressUnit } from '../operation.js';
import type { GoalDomainName } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';
import {
  type decideCreateGoal,
  detailsOfNewGoal,
  type NewGoal,
  type NewGoalCode,
  type ParentState,
} from './new-goal.domain.js';

export interface GoalInput extends NewGoal {
  pairingId: string;
  domain: GoalDomainName;
  parentId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

interface Addition {
  decide: typeof decideCreateGoal;
  /** The goals among which an idempotency key is unique. */
  keyScope: (actorId: string) => { ownerId: string; suggestedById: null } | { suggestedById: string };
  status: 'SUGGESTED' | 'ACTIVE';
  event: 'GoalSet' | 'GoalSuggested';
}

/** Adds a goal to a pairing, created by the mentee or suggested by the mentor. */
export function addGoal(
  context: ProgressContext,
  input: GoalInput,
  { decide, keyScope, status, event }: Addition,
): Promise<Result<GoalEntity, NewGoalCode>> {
  const { pairingId, parentId, idempotencyKey: key } = input;
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    const { unit, pairing, actorId } = change;
    return createOnce(unit, { entity: GoalEntity, scope: keyScope(actorId), key }, async () => {
      const parent = await lockParentGoal(unit, pairingId, parentId);
      const decision = decide({ pairing, parent }, actorId, input);
      if (!decision.ok) return decision;
      const goal = insertGoal(change, input, { status });
      recordPairingEvent(change, event, { goalId: goal.id });
      return accept(goal);
    });
  });
}

/** Inserts a goal that was decided on; the caller records the event. */
export function insertGoal(
  { unit, pairing, actorId }: PairingChange,
  input: GoalInput,
  { status, supersedesId = null }: { status: 'SUGGESTED' | 'ACTIVE'; supersedesId?: string | null },
): GoalEntity {
  const isSuggestion = status === 'SUGGESTED';
  const goal = unit.em.create(GoalEntity, {
    id: newId(),
    pairingId: pairing.pairingId,
    ownerId: pairing.menteeId,
    title: input.title.trim(),
    horizon: input.horizon,
    domain: input.domain,
    ...detailsOfNewGoal(input),
    parentId: input.parentId ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    status,
    percent: 0,
    suggestedById: isSuggestion ? actorId : null,
    supersedesId,
    createdAt: unit.now,
    startedAt: isSuggestion ? null : unit.now,
    closedAt: null,
    version: 1,
  });
  unit.em.persist(goal);
  return goal;
}

/**
 * Locks the goal under which a new one is to stand, so that it cannot be closed meanwhile. Undefined if the input names
 * none, null if the pairing has no such goal.
 */
export async function lockParentGoal(
  unit: ProgressUnit,
  pairingId: string,
  parentId: string | null | undefined,
): Promise<ParentState | null | undefined> {
  if (!parentId) return undefined;
  await unit.lockAggregate(parentId);
  const parent = await unit.em.findOne(GoalEntity, { id: parentId, pairingId });
  return parent && { ...parent, children: await unit.em.count(GoalEntity, { parentId }) };
}
