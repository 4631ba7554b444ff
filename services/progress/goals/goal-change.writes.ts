import type { ProgressEvents } from '../../contracts/progress-events.js';
import { type PairingRowChange, type RowTarget, recordPairingEvent } from '../facts/change-pairing.writes.js';
import { type EventOfGoalAction, type GoalAction, goalActions, isOpenGoal } from './goal.domain.js';
import { GoalEntity } from './goal.entity.js';

export type GoalRowChange = PairingRowChange<GoalEntity>;

/** A goal as the target of a command. */
export const goalRow = (id: string, path = ['goalId']): RowTarget<GoalEntity> => ({
  entity: GoalEntity,
  id,
  path,
  notFound: 'goal.notFound',
});

type Details<Action extends GoalAction> = Omit<ProgressEvents[EventOfGoalAction<Action>], 'goalId' | 'pairingId'>;

/** Raises the goal's version and records the action's event. */
export function recordGoalAction<Action extends GoalAction>(
  change: GoalRowChange,
  action: Action,
  details: Details<Action>,
): void {
  change.row.version += 1;
  recordActionBesideGoal(change, action, details);
}

/** Records the action's event without a new version: the goal itself did not change. */
export function recordActionBesideGoal<Action extends GoalAction>(
  change: GoalRowChange,
  action: Action,
  details: Details<Action>,
): void {
  type Type = EventOfGoalAction<Action>;
  const type: Type = goalActions[action].event;
  // TypeScript does not see that the details and the goal's id are the details of a pairing's event again.
  recordPairingEvent(change, type, { goalId: change.row.id, ...details } as Omit<ProgressEvents[Type], 'pairingId'>);
}

/** Sets a goal's status, and `closedAt` with it. */
export function setGoalStatus({ row: goal, unit }: GoalRowChange, status: GoalEntity['status']): void {
  goal.status = status;
  goal.closedAt = isOpenGoal(goal) ? null : unit.now;
}
