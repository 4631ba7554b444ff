import type { ProgressEvents } from '../../contracts/progress-events.js';
import { type ActivityEntry, type ActivityMappers, mapToKind } from './activity.domain.js';

/** The activity that each event of progress gives; null for an event that gives none. */
const ofProgress = {
  GoalSet: mapToKind('GOAL_SET'),
  GoalSuggested: null,
  GoalAccepted: mapToKind('GOAL_SET'),
  GoalDeclined: null,
  GoalUpdated: null,
  // Of a private entry that moves nothing, nobody but its author ever hears.
  GoalProgressed: ({ shared, moved }) => (shared || moved ? { kind: 'GOAL_PROGRESSED', data: {} } : null),
  GoalMilestoneDone: null,
  GoalCommented: null,
  GoalHeld: null,
  GoalResumed: null,
  GoalAchieved: mapToKind('GOAL_ACHIEVED'),
  GoalRedefined: () => ({ kind: 'GOAL_SET', data: { variant: 'REDEFINED' } }),
  GoalLetGo: mapToKind('GOAL_LET_GO'),
  ActionItemAdded: null,
  ActionItemCompleted: null,
  ActionItemDropped: null,
  ActionItemAcknowledged: null,
  PlanUpdated: null,
  ChallengeRecorded: null,
  ChallengeConcluded: null,
  AdviceGiven: null,
  AdviceUpdated: null,
  FeedbackGiven: mapToKind('FEEDBACK_GIVEN'),
  FeedbackAcknowledged: null,
  MeetingProposed: null,
  MeetingConfirmed: mapToKind('MEETING_SCHEDULED'),
  MeetingRescheduled: null,
  MeetingCancelled: null,
  MeetingAgendaChanged: null,
  PreparationSent: null,
  MeetingStarted: null,
  MeetingPhaseReached: null,
  MeetingEnded: null,
  MeetingNoted: null,
  MeetingWrappedUp: null,
  MeetingMissed: mapToKind('MEETING_MISSED'),
  MeetingHeld: mapToKind('MEETING_HELD'),
  ReminderSent: null,
  EvaluationOpened: null,
  EvaluationSubmitted: mapToKind('EVALUATION_SUBMITTED'),
  EvaluationRevealed: null,
} satisfies ActivityMappers<ProgressEvents>;

/** An event of progress that may give an activity. */
type MappedProgressEvent = {
  [Type in keyof ProgressEvents]: (typeof ofProgress)[Type] extends null ? never : Type;
}[keyof ProgressEvents];

/** Events of progress that may give an activity. */
export const mappedProgressEvents = (Object.keys(ofProgress) as (keyof ProgressEvents)[]).filter(
  (type): type is MappedProgressEvent => ofProgress[type] !== null,
);

/** The line that an event of progress gives the feed; null for none. */
export function mapProgressEvent<Type extends keyof ProgressEvents>(
  type: Type,
  payload: ProgressEvents[Type],
): ActivityEntry | null {
  const mappers: ActivityMappers<ProgressEvents> = ofProgress;
  return mappers[type]?.(payload) ?? null;
}
