import { newId } from '../../shared/id.js';
import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import type { EntryKindName, GoalCode } from '../domain/goal.js';
import { decideClose } from '../domain/goal-steps.js';
import { EntryEntity } from '../entities/entry.entity.js';
import type { GoalEntity } from '../entities/goal.entity.js';
import { changeGoal, type GoalChange, moveGoal, recordGoal } from './change-goal.js';

type Code = GoalCode | 'INVALID';

interface End {
  action: 'ACHIEVE' | 'LET_GO';
  event: 'GoalAchieved' | 'GoalLetGo';
  kind: EntryKindName;
  /** Where the goal stands then; null leaves it where it is. */
  percent: number | null;
  learned: string | null;
}

/** Ends a goal with an entry that both may read, which tells what was learned: what moved its percent stays whole. */
export function closeGoal(
  context: ProgressContext,
  goalId: string,
  end: End,
): Promise<Result<GoalEntity, Code | 'NOT_FOUND'>> {
  return changeGoal<Code>(context, goalId, (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideClose({ pairing, goal }, actorId, end);
    if (!decision.ok) return decision;
    moveGoal(change, decision.value);
    goal.percent = end.percent ?? goal.percent;
    recordGoal(change, end.event, { entryId: addEntry(change, end) });
    return accept(goal);
  });
}

function addEntry({ unit, row: goal, actorId }: GoalChange, { kind, percent, learned }: End): string {
  const id = newId();
  const { id: goalId, pairingId } = goal;
  const row = { id, goalId, pairingId, authorId: actorId, kind, percent, text: learned?.trim() ?? '', shared: true };
  unit.em.persist(unit.em.create(EntryEntity, { ...row, at: unit.now, idempotencyKey: null }));
  return id;
}
