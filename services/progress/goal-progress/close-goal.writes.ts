import { accept, type Result } from '../../shared/result.js';
import type { ProgressContext } from '../context.js';
import { changeGoal, recordGoalChange, setGoalStatus } from '../goals/change-goal.writes.js';
import type { EntryKindName, GoalCode } from '../goals/goal.domain.js';
import type { GoalEntity } from '../goals/goal.entity.js';
import { insertEntry } from './entry.writes.js';
import { decideClose } from './goal-progress.domain.js';

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
  return changeGoal<Code>(context, goalId, async (change) => {
    const { unit, pairing, row: goal, actorId } = change;
    const decision = decideClose({ pairing, goal }, actorId, end);
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    goal.percent = end.percent ?? goal.percent;
    const { kind, percent, learned } = end;
    const entry = await insertEntry(unit, goal, {
      authorId: actorId,
      kind,
      percent,
      text: learned ?? '',
      shared: true,
    });
    recordGoalChange(change, end.event, { entryId: entry.id });
    return accept(goal);
  });
}
