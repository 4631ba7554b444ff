import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import * as goals from './tally-goals.writes.js';
import * as meetings from './tally-meetings.writes.js';

/** Events that change a programme's counts. */
export const tallyHandlers: EventHandlers<ProgressEvents> = {
  GoalSet: goals.tallyGoalActivated,
  GoalAccepted: goals.tallyGoalActivated,
  GoalResumed: goals.tallyGoalActivated,
  GoalHeld: goals.tallyGoalHeld,
  GoalAchieved: goals.tallyGoalAchieved,
  GoalLetGo: goals.tallyGoalLetGo,
  GoalRedefined: goals.tallyGoalRedefined,
  GoalProgressed: goals.tallyEntry,
  MeetingEnded: meetings.tallyMeetingEnded,
  MeetingMissed: meetings.tallyMeetingMissed,
  MeetingWrappedUp: meetings.tallyWrapUp,
  MeetingHeld: meetings.tallyMeetingHeld,
  EvaluationRevealed: meetings.tallyEvaluation,
};
