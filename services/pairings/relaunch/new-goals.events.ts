import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import { recordNewGoal } from './record-new-goal.command.js';

const newGoal: EventHandler = (unit, { payload, at, actorId }) => {
  const { pairingId } = payload as ProgressEvents['GoalSet'];
  return recordNewGoal(unit, { pairingId, at, actorId });
};

/** What pairings does when progress tells of a goal that is new: a relaunch may have waited for it. */
export const newGoalHandlers: Record<string, EventHandler> = {
  GoalSet: newGoal,
  GoalAccepted: newGoal,
  GoalRedefined: newGoal,
};
