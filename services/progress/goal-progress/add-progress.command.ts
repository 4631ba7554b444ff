import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import { createOnce } from '../facts/idempotency.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import { goalRow, recordActionBesideGoal, recordGoalAction } from '../goals/goal-change.writes.js';
import type { EntryKindName } from './entry.domain.js';
import { EntryEntity } from './entry.entity.js';
import { insertEntry } from './entry.writes.js';
import { decideAddProgress, type NewEntry } from './goal-progress.domain.js';

export interface AddProgress extends NewEntry {
  goalId: string;
  kind: EntryKindName;
  shared: boolean;
  idempotencyKey?: string | null | undefined;
}

type Code = GoalCode | 'NOT_FOUND' | 'INVALID' | 'PERCENT_OUT_OF_RANGE';

/**
 * The mentee records a step towards a goal, which may change its percent. A repeated idempotency key returns the entry of
 * the first call.
 */
export function addProgress(context: ProgressContext, input: AddProgress): Promise<Result<EntryEntity, Code>> {
  const { goalId, idempotencyKey: key } = input;
  return changePairingRow(context, goalRow(goalId, ['input', 'goalId']), (change) => {
    const { unit, pairing, row: goal, actorId: authorId } = change;
    return createOnce(unit, { entity: EntryEntity, scope: { authorId }, key }, async () => {
      const decision = decideAddProgress({ pairing, goal }, authorId, input);
      if (!decision.ok) return decision;
      const { percent, moved } = decision.value;
      goal.percent = percent;
      const entry = await insertEntry(unit, goal, { ...input, authorId });
      // A new version without a new percent would tell the mentor of a private entry.
      const record = moved ? recordGoalAction : recordActionBesideGoal;
      record(change, 'PROGRESS', { entryId: entry.id, shared: entry.shared, moved });
      return accept(entry);
    });
  });
}
