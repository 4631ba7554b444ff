import type { ProgressEvents } from '../../contracts/progress-events.js';
import { as, type Telling, type Tellings, type Told } from './activity.js';

/** Every event of progress, in the same way. */
const ofProgress: Tellings<ProgressEvents> = {
  GoalSet: as('GOAL_SET'),
  GoalSuggested: null,
  GoalAccepted: as('GOAL_SET'),
  GoalDeclined: null,
  GoalUpdated: null,
  // Of a private entry that moves nothing, nobody but its author ever hears.
  GoalProgressed: ({ shared, moved }) => (shared || moved ? { kind: 'GOAL_PROGRESSED', data: {} } : null),
  GoalMilestoneDone: null,
  GoalCommented: null,
  GoalHeld: null,
  GoalResumed: null,
  GoalAchieved: as('GOAL_ACHIEVED'),
  GoalRedefined: () => ({ kind: 'GOAL_SET', data: { variant: 'REDEFINED' } }),
  GoalLetGo: as('GOAL_LET_GO'),
  ActionItemAdded: null,
  ActionItemCompleted: null,
  ActionItemDropped: null,
  ActionItemAcknowledged: null,
  PlanUpdated: null,
  ChallengeRecorded: null,
  ChallengeConcluded: null,
  AdviceGiven: null,
  AdviceUpdated: null,
  FeedbackGiven: as('FEEDBACK_GIVEN'),
  FeedbackAcknowledged: null,
  MeetingProposed: null,
  MeetingConfirmed: as('MEETING_SCHEDULED'),
  MeetingRescheduled: null,
  MeetingCancelled: null,
  MeetingAgendaChanged: null,
  PreparationSent: null,
  MeetingStarted: null,
  MeetingPhaseReached: null,
  MeetingEnded: null,
  MeetingNoted: null,
  MeetingWrappedUp: null,
  MeetingMissed: as('MEETING_MISSED'),
  MeetingHeld: as('MEETING_HELD'),
  ReminderSent: null,
  EvaluationOpened: null,
  EvaluationSubmitted: as('EVALUATION_SUBMITTED'),
  EvaluationRevealed: null,
};

/** Events of progress that may give a line. */
export const tellingProgressEvents = (Object.keys(ofProgress) as (keyof ProgressEvents)[]).filter(
  (type) => ofProgress[type] !== null,
);

/** The line that an event of progress gives the feed; null for none. */
export function toldOfProgress<Type extends keyof ProgressEvents>(
  type: Type,
  payload: ProgressEvents[Type],
): Told | null {
  return (ofProgress[type] as Telling<ProgressEvents[Type]>)?.(payload) ?? null;
}
