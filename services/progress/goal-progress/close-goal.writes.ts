import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changePairingRow } from '../facts/change-pairing.writes.js';
import type { GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { goalRow, recordGoalAction, setGoalStatus } from '../goals/goal-change.writes.js';
import type { EntryKindName } from './entry.domain.js';
import { insertEntry } from './entry.writes.js';
import { decideClose } from './goal-progress.domain.js';

interface Closing {
  action: 'ACHIEVE' | 'LET_GO';
  kind: EntryKindName;
  /** The goal's new percent; null leaves it unchanged. */
  percent: number | null;
  learned: string | null;
}

/** Closes a goal with a shared entry, so that every change of its percent has an entry. */
export function closeGoal(
  context: ProgressContext,
  goalId: string,
  closing: Closing,
): Promise<Result<GoalEntity, GoalCode | 'INVALID' | 'NOT_FOUND'>> {
  const { action, kind, percent, learned } = closing;
  return changePairingRow(context, goalRow(goalId), async (change) => {
    const { unit, pairing, row: goal, actorId: authorId } = change;
    const decision = decideClose({ pairing, goal }, authorId, closing);
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    goal.percent = percent ?? goal.percent;
    const entry = await insertEntry(unit, goal, { authorId, kind, percent, text: learned ?? '', shared: true });
    recordGoalAction(change, action, { entryId: entry.id });
    return accept(goal);
  });
}
