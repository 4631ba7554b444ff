import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import { mergeHandlers } from '../../shared/runtime/event-handlers.js';
import { scheduleEvaluationsAfterMeeting } from '../evaluations/schedule-evaluations.writes.js';
import * as goals from './tally-goals.writes.js';
import * as meetings from './tally-meetings.writes.js';

const tallies: Record<string, EventHandler> = {
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

/** What progress does when its own events come back to it: what need not be true in the same transaction. */
export const progressEventHandlers: Record<string, EventHandler> = mergeHandlers(tallies, {
  MeetingHeld: scheduleEvaluationsAfterMeeting,
});
