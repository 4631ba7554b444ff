import { LockMode } from '@mikro-orm/core';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairing, type PairingChange, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import type { ProgressUnit } from '../operation.js';
import { refuse } from '../refusals.js';
import { isOpenGoal } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';
import { type GoalInput, insertGoal, lockParentGoal } from './goal.writes.js';
import { recordGoalAction, setGoalStatus } from './goal-change.writes.js';
import { decideRedefineGoal, type NewGoalCode } from './new-goal.domain.js';

/**
 * The mentee replaces a goal by a new one; returns the new one. A new short-term goal stays under the same long-term goal
 * while that is open, unless the input names another or null. The open short-term goals of a long-term goal move to the
 * new one. A repeated idempotency key returns the goal of the first call.
 */
export async function redefineGoal(
  context: ProgressContext,
  goalId: string,
  input: GoalInput,
): Promise<Result<GoalEntity, NewGoalCode>> {
  const { pairingId, idempotencyKey: key } = input;
  const goal = await context.loaders.goalById.load(goalId);
  return changePairing(context, { pairingId, path: ['input', 'pairingId'] }, (change) => {
    if (goal?.pairingId !== pairingId) return refuse('NOT_FOUND', 'goalId', 'goal.notFound');
    const scope = { ownerId: change.actorId, suggestedById: null };
    return createOnce(change.unit, { entity: GoalEntity, scope, key }, () => redefine(change, goalId, input));
  });
}

/** Takes every advisory lock before the first row lock, in the order pairing, goal, parent, children. */
async function redefine(
  change: PairingChange,
  goalId: string,
  input: GoalInput,
): Promise<Result<GoalEntity, NewGoalCode>> {
  const { unit, pairing, actorId } = change;
  await unit.lockAggregate(goalId);
  const goal = await unit.em.findOneOrFail(GoalEntity, goalId);
  const parentId = input.parentId === undefined ? await inheritedParentId(unit, goal, input) : input.parentId;
  const parent = await lockParentGoal(unit, pairing.pairingId, parentId);
  const decision = decideRedefineGoal({ pairing, goal, parent }, actorId, input);
  if (!decision.ok) return decision;
  const childIds = input.horizon === 'LONG' ? await lockOpenChildren(unit, goalId) : [];
  await unit.em.lock(goal, LockMode.PESSIMISTIC_WRITE);
  setGoalStatus({ ...change, row: goal }, 'REDEFINED');
  goal.version += 1;
  const successor = insertGoal(change, { ...input, parentId }, { status: 'ACTIVE', supersedesId: goalId });
  recordPairingEvent(change, 'GoalRedefined', { goalId: successor.id, supersededId: goalId });
  await moveChildren(change, childIds, successor.id);
  return accept(successor);
}

async function inheritedParentId(unit: ProgressUnit, goal: GoalEntity, { horizon }: GoalInput): Promise<string | null> {
  if (horizon !== 'SHORT' || !goal.parentId) return null;
  const parent = await unit.em.findOneOrFail(GoalEntity, goal.parentId, { disableIdentityMap: true });
  return isOpenGoal(parent) ? goal.parentId : null;
}

const openChildren = `select id from goal where parent_id = ? and status in ('SUGGESTED', 'ACTIVE', 'ON_HOLD') order by id`;

/** Takes the advisory lock of each open goal under a goal; returns their ids. Closed ones stay where they are. */
async function lockOpenChildren(unit: ProgressUnit, parentId: string): Promise<string[]> {
  const ids = (await unit.em.execute<{ id: string }[]>(openChildren, [parentId])).map(({ id }) => id);
  for (const id of ids) await unit.lockAggregate(id);
  return ids;
}

async function moveChildren(change: PairingChange, ids: string[], parentId: string): Promise<void> {
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const child of await change.unit.em.find(GoalEntity, { id: { $in: ids } }, lock)) {
    child.parentId = parentId;
    recordGoalAction({ ...change, row: child }, 'UPDATE', {});
  }
}
