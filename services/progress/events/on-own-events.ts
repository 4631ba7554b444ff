import type { EventHandler } from '../../shared/foundation.js';
import { planAfterMeeting } from '../commands/plan-evaluations.js';
import * as goals from '../commands/tally-goals.js';
import * as meetings from '../commands/tally-meetings.js';

const inTurn =
  (...handlers: EventHandler[]): EventHandler =>
  async (unit, event) => {
    for (const handle of handlers) await handle(unit, event);
  };

/** What progress does when its own events come back to it: what need not be true in the same transaction. */
export const onOwnEvents: Record<string, EventHandler> = {
  GoalSet: goals.tallyGoalBegun,
  GoalAccepted: goals.tallyGoalBegun,
  GoalResumed: goals.tallyGoalBegun,
  GoalHeld: goals.tallyGoalHeld,
  GoalAchieved: goals.tallyGoalAchieved,
  GoalLetGo: goals.tallyGoalLetGo,
  GoalRedefined: goals.tallyGoalRedefined,
  GoalProgressed: goals.tallyEntry,
  MeetingEnded: meetings.tallyMeetingEnded,
  MeetingMissed: meetings.tallyMeetingMissed,
  MeetingWrappedUp: meetings.tallyWrapUp,
  MeetingHeld: inTurn(meetings.tallyMeetingHeld, planAfterMeeting),
  EvaluationRevealed: meetings.tallyEvaluation,
};
