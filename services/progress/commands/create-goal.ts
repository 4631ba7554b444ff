import { newId } from '../../shared/id.js';
import { requireViewer } from '../../shared/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { decideCreateGoal, type GoalDomainName, type NewGoal } from '../domain/goal.js';
import { GoalEntity } from '../entities/goal.entity.js';
import type { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { decideFresh, findOwnPairing, streamsOf } from './find-pairing.js';
import { checkOnce, lockOnce } from './once.js';

export interface CreateGoal extends NewGoal {
  pairingId: string;
  domain: GoalDomainName;
  dueOn?: string | null | undefined;
  parentId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'INVALID';

/**
 * The mentee sets a goal. The same idempotency key answers the goal that it made the first time. Refuses NOT_FOUND,
 * NOT_YOURS, PAIRING_NOT_OPEN, INVALID.
 */
export async function createGoal(context: ProgressContext, input: CreateGoal): Promise<Result<GoalEntity, Code>> {
  const found = await findOwnPairing(context, input.pairingId, ['input', 'pairingId']);
  if (!found.ok) return found;
  const invalid = checkOnce(input.idempotencyKey);
  if (invalid.length > 0) return refuseAll(invalid);
  return decideFresh(context, found.value, (pairing) => create(context, input, pairing));
}

function create(
  context: ProgressContext,
  input: CreateGoal,
  pairing: PairingFactEntity,
): Promise<Result<GoalEntity, Code>> {
  const { personId } = requireViewer(context);
  return context.transact(async (unit) => {
    const before = await lockOnce(unit, GoalEntity, { ownerId: personId }, input.idempotencyKey);
    if (before) return accept(before);
    const named = input.parentId ? { id: input.parentId, pairingId: pairing.pairingId } : undefined;
    const parent = named && (await unit.em.findOne(GoalEntity, named));
    const decision = decideCreateGoal({ pairing, parent }, personId, input);
    if (!decision.ok) return decision;
    const goal = unit.em.create(GoalEntity, { ...rowOf(input, personId), createdAt: unit.now });
    unit.em.persist(goal);
    const payload = { goalId: goal.id, pairingId: pairing.pairingId };
    unit.record({ type: 'GoalSet', streams: streamsOf(pairing), actorId: personId, payload });
    return accept(goal);
  });
}

function rowOf(input: CreateGoal, ownerId: string) {
  const { pairingId, horizon, domain } = input;
  return {
    id: newId(),
    pairingId,
    ownerId,
    horizon,
    domain,
    title: input.title.trim(),
    why: input.why ?? null,
    skill: input.skill ?? null,
    successCriteria: input.successCriteria ?? null,
    dueOn: input.dueOn ?? null,
    parentId: input.parentId ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    status: 'ACTIVE' as const,
    percent: 0,
    closedAt: null,
    version: 1,
  };
}
