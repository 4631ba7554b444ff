import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { Result } from '../../shared/result.js';
import { changePairingRow, type PairingRowChange, recordPairingEvent } from '../common/change-pairing-row.writes.js';
import type { ProgressContext } from '../context.js';
import { decideGoal, type GoalAction, type GoalCode, isOpenGoal } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';

export type GoalRowChange = PairingRowChange<GoalEntity>;

type GoalEvent = {
  [Type in keyof ProgressEvents]: ProgressEvents[Type] extends { goalId: string } ? Type : never;
}[keyof ProgressEvents];

/** Locks a goal of the viewer's and changes it in one transaction. Refuses NOT_FOUND for any other. */
export function changeGoal<Code extends string>(
  context: ProgressContext,
  goalId: string,
  change: (found: GoalRowChange) => Result<GoalEntity, Code> | Promise<Result<GoalEntity, Code>>,
): Promise<Result<GoalEntity, Code | 'NOT_FOUND'>> {
  const wanted = { entity: GoalEntity, id: goalId, path: ['goalId'], notFound: 'goal.notFound' as const };
  return changePairingRow<GoalEntity, GoalEntity, Code>(context, wanted, change);
}

/** Raises the goal's version, and records what happened to it. */
export function recordGoalChange<Type extends GoalEvent>(
  change: GoalRowChange,
  type: Type,
  told: Omit<ProgressEvents[Type], 'goalId' | 'pairingId'>,
): void {
  change.row.version += 1;
  recordGoalEvent(change, type, told);
}

/** Records what happened beside the goal itself, whose version stays. */
export function recordGoalEvent<Type extends GoalEvent>(
  change: GoalRowChange,
  type: Type,
  told: Omit<ProgressEvents[Type], 'goalId' | 'pairingId'>,
): void {
  // TypeScript does not see that the details and the goal's id make the details of a pairing's event again.
  recordPairingEvent(change, type, { goalId: change.row.id, ...told } as Omit<ProgressEvents[Type], 'pairingId'>);
}

/** Gives a goal its next status; one that is over says since when. */
export function setGoalStatus({ row: goal, unit }: GoalRowChange, status: GoalEntity['status']): void {
  goal.status = status;
  goal.closedAt = isOpenGoal(goal) ? null : unit.now;
}

type Step = Extract<GoalAction, 'HOLD' | 'RESUME'>;

/** Moves a goal along its states where nothing else is to be said. Refuses NOT_FOUND and as `decideGoal` does. */
export function holdOrResumeGoal(
  context: ProgressContext,
  goalId: string,
  { action, event }: { action: Step; event: 'GoalHeld' | 'GoalResumed' },
): Promise<Result<GoalEntity, GoalCode | 'NOT_FOUND'>> {
  return changeGoal<GoalCode>(context, goalId, (change) => {
    const { pairing, row: goal, actorId } = change;
    const decision = decideGoal({ pairing, goal }, actorId, { action });
    if (!decision.ok) return decision;
    setGoalStatus(change, decision.value);
    recordGoalChange(change, event, {});
    return { ok: true, value: goal };
  });
}
