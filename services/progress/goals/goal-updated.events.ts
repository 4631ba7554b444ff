import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';

const changes = {
  GoalSet: 'CREATED',
  GoalSuggested: 'SUGGESTED',
  GoalAccepted: 'ACCEPTED',
  GoalDeclined: 'DECLINED',
  GoalUpdated: 'UPDATED',
  GoalProgressed: 'PROGRESSED',
  GoalMilestoneDone: 'MILESTONE_DONE',
  GoalCommented: 'COMMENTED',
  GoalHeld: 'HELD',
  GoalResumed: 'RESUMED',
  GoalAchieved: 'ACHIEVED',
  GoalRedefined: 'REDEFINED',
  GoalLetGo: 'LET_GO',
} as const satisfies Partial<Record<keyof ProgressEvents, string>>;

/** Which of our events feed `goalUpdated`. */
export const goalEventTypes: ReadonlySet<string> = new Set(Object.keys(changes));

/** Which of our events feed `meetingReminder`. */
export const reminderEventTypes: ReadonlySet<string> = new Set<keyof ProgressEvents>(['ReminderSent']);

/** What an event means to who follows goals. */
export function toGoalChange(event: StoredEvent): (typeof changes)[keyof typeof changes] {
  return changes[event.type as keyof typeof changes];
}

/**
 * Whether an event of a goal reaches a party: its streams name both. A private entry reaches its author; the other party
 * hears only that the goal moved, when it did.
 */
export function isGoalUpdateVisible(event: StoredEvent, viewerId: string): boolean {
  if (!event.streams.includes(viewerId)) return false;
  if (event.type !== 'GoalProgressed' || event.actorId === viewerId) return true;
  const { shared, moved } = event.payload as ProgressEvents['GoalProgressed'];
  return shared || moved;
}
