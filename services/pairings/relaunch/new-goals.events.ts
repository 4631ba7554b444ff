import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import { type NewGoal, recordNewGoal } from './record-new-goal.command.js';

const onNewGoal = (
  unit: UnitOfWork,
  { payload, at, actorId }: Omit<NewGoal, 'pairingId'> & { payload: { pairingId: string } },
) => recordNewGoal(unit, { pairingId: payload.pairingId, at, actorId });

/** Continues a relaunch that waited for a new goal. */
export const newGoalHandlers: EventHandlers<ProgressEvents> = {
  GoalSet: onNewGoal,
  GoalAccepted: onNewGoal,
  GoalRedefined: onNewGoal,
};
