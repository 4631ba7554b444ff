import type { ProgressEvents } from '../../contracts/progress-events.js';
import { type ActivityEntry, type ActivityMappers, mapToKind } from './activity.domain.js';

/** The activity that each event of progress gives; null for an event that gives none. */
const mappers = {
  GoalSet: mapToKind('GOAL_SET'),
  GoalSuggested: null,
  GoalAccepted: mapToKind('GOAL_SET'),
  GoalDeclined: null,
  GoalUpdated: null,
  // A private entry that moves nothing is visible to its author alone.
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
  [Type in keyof ProgressEvents]: (typeof mappers)[Type] extends null ? never : Type;
}[keyof ProgressEvents];

/** Events of progress that may give an activity. */
export const mappedProgressEvents = (Object.keys(mappers) as (keyof ProgressEvents)[]).filter(
  (type): type is MappedProgressEvent => mappers[type] !== null,
);

/** The activity of an event of progress; null for none. */
export function mapProgressEvent<Type extends keyof ProgressEvents>(
  type: Type,
  payload: ProgressEvents[Type],
): ActivityEntry | null {
  const all: ActivityMappers<ProgressEvents> = mappers;
  return all[type]?.(payload) ?? null;
}
