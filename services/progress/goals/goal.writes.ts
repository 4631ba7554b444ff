import { newId } from '../../shared/id.js';
import type { PairingTransaction } from '../common/change-pairing-row.writes.js';
import type { ProgressUnit } from '../operation.js';
import type { GoalDomainName } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';
import type { NewGoal, ParentState } from './new-goal.domain.js';

export interface GoalInput extends NewGoal {
  pairingId: string;
  domain: GoalDomainName;
  dueOn?: string | null | undefined;
  parentId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Where a new goal comes from; a suggestion waits for the mentee's answer. */
interface Origin {
  status: 'SUGGESTED' | 'ACTIVE';
  supersedesId?: string;
}

/** Makes a goal of the mentee's, which whoever calls has decided on and records. */
export function insertGoal(
  { unit, pairing, actorId }: PairingTransaction,
  input: GoalInput,
  origin: Origin,
): GoalEntity {
  const { horizon, domain } = input;
  const isSuggestion = origin.status === 'SUGGESTED';
  const goal = unit.em.create(GoalEntity, {
    id: newId(),
    pairingId: pairing.pairingId,
    ownerId: pairing.menteeId,
    horizon,
    domain,
    title: input.title.trim(),
    why: input.why ?? null,
    skill: input.skill ?? null,
    successCriteria: input.successCriteria ?? null,
    dueOn: input.dueOn ?? null,
    parentId: input.parentId ?? null,
    idempotencyKey: input.idempotencyKey ?? null,
    status: origin.status,
    percent: 0,
    suggestedById: isSuggestion ? actorId : null,
    supersedesId: origin.supersedesId ?? null,
    createdAt: unit.now,
    startedAt: isSuggestion ? null : unit.now,
    closedAt: null,
    version: 1,
  });
  unit.em.persist(goal);
  return goal;
}

/**
 * The goal that a new one is to stand under, in its turn, so that it cannot end meanwhile: undefined when none is named,
 * null when there is no such one in the pairing.
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
