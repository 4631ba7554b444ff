import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';

/** Kinds of activity, as `ActivityKind` in the schema. */
export type ActivityKindName =
  | 'REQUEST_SENT'
  | 'REQUEST_ACCEPTED'
  | 'REQUEST_DECLINED'
  | 'REQUEST_WITHDRAWN'
  | 'REQUEST_EXPIRED'
  | 'PAIRING_PROPOSED'
  | 'PAIRING_STARTED'
  | 'AGREEMENT_PROPOSED'
  | 'AGREEMENT_SIGNED'
  | 'PAIRING_PAUSED'
  | 'PAIRING_RESUMED'
  | 'CONTACT_MADE'
  | 'HEALTH_CHANGED'
  | 'RELAUNCH_STARTED'
  | 'RELAUNCH_DECIDED'
  | 'REFERRAL_MADE'
  | 'APPRECIATION_SENT'
  | 'CLOSURE_BEGUN'
  | 'PAIRING_ENDED'
  | 'KEEP_IN_TOUCH_UPDATE'
  | 'GOAL_SET'
  | 'GOAL_PROGRESSED'
  | 'GOAL_ACHIEVED'
  | 'GOAL_LET_GO'
  | 'MEETING_SCHEDULED'
  | 'MEETING_HELD'
  | 'MEETING_MISSED'
  | 'FEEDBACK_GIVEN'
  | 'EVALUATION_SUBMITTED';

/** Who did it, as the two and the coordinators know them; null for the clock. */
export type ActorRoleName = 'MENTOR' | 'MENTEE' | 'COORDINATOR';

/** What a summary needs beside the kind; never a text, never a person. */
export interface ActivityData {
  /** Which of a kind's sentences tells it. */
  variant?: string;
  /** A calendar date, `YYYY-MM-DD`. */
  until?: string;
}

/** One line of the feed, as an event gives it. */
export interface Told {
  kind: ActivityKindName;
  data: ActivityData;
}

type Telling<Payload> = null | ((payload: Payload) => Told | null);
type Tellings<Events> = { [Type in keyof Events]: Telling<Events[Type]> };

const as = (kind: ActivityKindName) => (): Told => ({ kind, data: {} });

/** Every event of pairings: the line that it gives, or null for what is private, minor, or told by another event. */
const ofPairings: Tellings<PairingsEvents> = {
  RequestSent: as('REQUEST_SENT'),
  RequestAccepted: as('REQUEST_ACCEPTED'),
  RequestDeclined: as('REQUEST_DECLINED'),
  RequestWithdrawn: as('REQUEST_WITHDRAWN'),
  RequestExpired: as('REQUEST_EXPIRED'),
  PairingProposed: as('PAIRING_PROPOSED'),
  PairingStarted: as('PAIRING_STARTED'),
  PairingPaused: ({ resumeOn }) => ({ kind: 'PAIRING_PAUSED', data: { until: resumeOn } }),
  PairingResumed: as('PAIRING_RESUMED'),
  AgreementProposed: as('AGREEMENT_PROPOSED'),
  AgreementSigned: ({ complete }) => ({ kind: 'AGREEMENT_SIGNED', data: complete ? { variant: 'COMPLETE' } : {} }),
  // ContactMade tells of the message.
  MessageSent: null,
  // MeetingHeld tells of the meeting.
  ContactMade: ({ source, channel }) =>
    source === 'MEETING'
      ? null
      : { kind: 'CONTACT_MADE', data: { variant: source === 'MESSAGE' ? 'MESSAGE' : channel } },
  RhythmWished: null,
  RelaunchStarted: as('RELAUNCH_STARTED'),
  GoalsReviewed: null,
  IntentStated: null,
  RelaunchDecided: ({ decision }) => ({ kind: 'RELAUNCH_DECIDED', data: { variant: decision } }),
  ImprovementAdded: null,
  ImprovementResolved: null,
  ReferralMade: ({ kind }) => ({ kind: 'REFERRAL_MADE', data: { variant: kind } }),
  ReferralAnswered: null,
  AppreciationSent: as('APPRECIATION_SENT'),
  ClosureBegun: as('CLOSURE_BEGUN'),
  ReflectionSubmitted: null,
  PairingEnded: ({ pairing }) => ({
    kind: 'PAIRING_ENDED',
    data: { variant: pairing.status === 'ENDED_EARLY' ? 'ENDED_EARLY' : 'COMPLETED' },
  }),
  KeepingInTouch: null,
  UpdatePosted: as('KEEP_IN_TOUCH_UPDATE'),
  ConcernRaised: null,
  HierarchyAppeared: null,
  HealthChanged: ({ health }) => ({ kind: 'HEALTH_CHANGED', data: { variant: health } }),
  AgreementMissing: null,
  AgreementReviewDue: null,
  EndNear: null,
  ThanksDue: null,
  KeepInTouchDue: null,
  ActivityRecorded: null,
};

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

/** The line that an event of pairings gives the feed; null for none. */
export function toldOfPairings<Type extends keyof PairingsEvents>(
  type: Type,
  payload: PairingsEvents[Type],
): Told | null {
  return (ofPairings[type] as Telling<PairingsEvents[Type]>)?.(payload) ?? null;
}

/** The line that an event of progress gives the feed; null for none. */
export function toldOfProgress<Type extends keyof ProgressEvents>(
  type: Type,
  payload: ProgressEvents[Type],
): Told | null {
  return (ofProgress[type] as Telling<ProgressEvents[Type]>)?.(payload) ?? null;
}

export interface Occasion extends Told {
  eventId: string;
  pairingId: string | null;
  actorId: string | null;
  at: Date;
}

/**
 * What a line tells of, by which it is written once. Each event is its own occasion; a burst of messages is not: the
 * first that somebody writes in an hour of the clock gives a line, and stands for the rest of the hour. `messageReceived`
 * brings every one.
 */
export function occasionOf({ kind, data, eventId, pairingId, actorId, at }: Occasion): string {
  if (kind !== 'CONTACT_MADE' || data.variant !== 'MESSAGE') return eventId;
  return ['messages', pairingId, actorId, at.toISOString().slice(0, 13)].join(' ');
}

/** Who somebody is to a pairing or a request; whoever is not one of the two coordinates. Null for the clock. */
export function actorRoleOf(
  actorId: string | null,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): ActorRoleName | null {
  if (actorId === null) return null;
  if (actorId === mentorId) return 'MENTOR';
  return actorId === menteeId ? 'MENTEE' : 'COORDINATOR';
}
