import { LockMode } from '@mikro-orm/core';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { addToPairing, type PairingTransaction, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import type { ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import type { AddGoalCode } from './add-goal.writes.js';
import { recordGoalChange, setGoalStatus } from './change-goal.writes.js';
import { isOpenGoal } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';
import { type GoalInput, insertGoal, lockParentGoal } from './goal.writes.js';
import { decideRedefineGoal } from './new-goal.domain.js';

/**
 * The mentee sets a goal in the place of another, and is answered the new one. A short one stays under the long goal of
 * the one before while that is open, unless the input names another, or none; open short goals go along to a long one. The
 * same idempotency key answers the goal that it made the first time. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN,
 * INVALID, WRONG_STATUS, OVER_LIMIT.
 */
export async function redefineGoal(
  context: ProgressContext,
  goalId: string,
  input: GoalInput,
): Promise<Result<GoalEntity, AddGoalCode>> {
  const { pairingId, idempotencyKey } = input;
  const known = await context.loaders.goalById.load(goalId);
  return addToPairing<GoalEntity, AddGoalCode>(context, { pairingId, path: ['input', 'pairingId'] }, async (found) => {
    if (known?.pairingId !== pairingId) return refuse('NOT_FOUND', 'goalId', 'goal.notFound');
    const invalid = checkIdempotencyKey(idempotencyKey);
    if (invalid.length > 0) return refuseAll(invalid);
    const whose = { ownerId: found.actorId, suggestedById: null };
    const before = await findByIdempotencyKey(found.unit, GoalEntity, whose, idempotencyKey);
    return before ? accept(before) : redefine(found, goalId, input);
  });
}

/** Every turn comes before the first lock, in the order of pairing, goal, parent, children. */
async function redefine(
  found: PairingTransaction,
  goalId: string,
  input: GoalInput,
): Promise<Result<GoalEntity, AddGoalCode>> {
  const { unit, pairing, actorId } = found;
  await unit.lockAggregate(goalId);
  const goal = await unit.em.findOneOrFail(GoalEntity, goalId);
  const parentId = input.parentId === undefined ? await inheritedParentId(unit, goal, input) : input.parentId;
  const parent = await lockParentGoal(unit, pairing.pairingId, parentId);
  const decision = decideRedefineGoal({ pairing, goal, parent }, actorId, input);
  if (!decision.ok) return decision;
  const children = input.horizon === 'LONG' ? await takeTurnsOfChildren(unit, goalId) : [];
  await unit.em.lock(goal, LockMode.PESSIMISTIC_WRITE);
  setGoalStatus({ ...found, row: goal }, 'REDEFINED');
  goal.version += 1;
  const made = insertGoal(found, { ...input, parentId }, { status: 'ACTIVE', supersedesId: goalId });
  recordPairingEvent(found, 'GoalRedefined', { goalId: made.id, supersededId: goalId });
  await bringChildren(found, children, made.id);
  return accept(made);
}

async function inheritedParentId(unit: ProgressUnit, goal: GoalEntity, { horizon }: GoalInput): Promise<string | null> {
  if (horizon !== 'SHORT' || !goal.parentId) return null;
  const parent = await unit.em.findOneOrFail(GoalEntity, goal.parentId, { disableIdentityMap: true });
  return isOpenGoal(parent) ? goal.parentId : null;
}

const openChildren = `select id from goal where parent_id = ? and status in ('SUGGESTED', 'ACTIVE', 'ON_HOLD') order by id`;

/** The open goals under one, each in its turn; those that are over stay where they were. */
async function takeTurnsOfChildren(unit: ProgressUnit, parentId: string): Promise<string[]> {
  const ids = (await unit.em.execute<{ id: string }[]>(openChildren, [parentId])).map(({ id }) => id);
  for (const id of ids) await unit.lockAggregate(id);
  return ids;
}

async function bringChildren(found: PairingTransaction, ids: string[], parentId: string): Promise<void> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const child of await found.unit.em.find(GoalEntity, { id: { $in: ids } }, lock)) {
    child.parentId = parentId;
    recordGoalChange({ ...found, row: child }, 'GoalUpdated', {});
  }
}
