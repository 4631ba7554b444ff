import { LockMode } from '@mikro-orm/core';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import { checkIdempotencyKey, findByIdempotencyKey } from '../common/idempotency.writes.js';
import type { ProgressContext } from '../context.js';
import { loadOwnPairing, pairingStreams, retryWithFreshPairing } from '../facts/own-pairing.loaders.js';
import type { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { EntryEntity } from '../goals/entry.entity.js';
import type { EntryKindName } from '../goals/goal.domain.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { refuse } from '../refusals.js';
import { insertEntry } from './entry.writes.js';
import { decideAddProgress, type NewEntry } from './goal-progress.domain.js';

export interface AddProgress extends NewEntry {
  goalId: string;
  kind: EntryKindName;
  shared: boolean;
  idempotencyKey?: string | null | undefined;
}

type Code = 'NOT_FOUND' | 'NOT_YOURS' | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'INVALID' | 'PERCENT_OUT_OF_RANGE';

/**
 * The mentee tells of a step on the way to a goal, which may move its percent. The same idempotency key answers the
 * entry that it made the first time. Refuses NOT_FOUND, NOT_YOURS, PAIRING_NOT_OPEN, WRONG_STATUS, INVALID,
 * PERCENT_OUT_OF_RANGE.
 */
export async function addProgress(context: ProgressContext, input: AddProgress): Promise<Result<EntryEntity, Code>> {
  requireViewer(context);
  const goal = await context.loaders.goalById.load(input.goalId);
  const pairing = await loadOwnPairing(goal, context);
  if (!pairing) return refuse('NOT_FOUND', ['input', 'goalId'], 'goal.notFound');
  const invalid = checkIdempotencyKey(input.idempotencyKey);
  if (invalid.length > 0) return refuseAll(invalid);
  return retryWithFreshPairing(context, pairing, (known) => add(context, input, known));
}

function add(
  context: ProgressContext,
  input: AddProgress,
  pairing: PairingFactEntity,
): Promise<Result<EntryEntity, Code>> {
  const { personId } = requireViewer(context);
  return context.transact(async (unit) => {
    const before = await findByIdempotencyKey(unit, EntryEntity, { authorId: personId }, input.idempotencyKey);
    if (before) return accept(before);
    await unit.lockAggregate(input.goalId);
    const goal = await unit.em.findOneOrFail(GoalEntity, input.goalId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const decision = decideAddProgress({ pairing, goal }, personId, input);
    if (!decision.ok) return decision;
    const { percent, moved } = decision.value;
    goal.percent = percent;
    // A version that grew would tell the mentor of an entry that is kept from them.
    if (moved) goal.version += 1;
    const entry = await insertEntry(unit, goal, { ...input, authorId: personId });
    const payload = { goalId: goal.id, pairingId: pairing.pairingId, entryId: entry.id, shared: entry.shared, moved };
    unit.record({ type: 'GoalProgressed', streams: pairingStreams(pairing), actorId: personId, payload });
    return accept(entry);
  });
}
