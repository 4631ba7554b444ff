import type { PairingFacts, PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { handlersTogether } from '../../shared/event-handlers.js';
import type { EventHandler } from '../../shared/foundation.js';
import { stampMeeting } from '../commands/calendar-stamps.js';
import { keepPairing } from '../commands/keep-facts.js';
import { planForActionItem, planForAdvice, planForGoal } from '../commands/plan-for-goals.js';
import { planForMeeting, planForMeetingsOf, planNextMeeting } from '../commands/plan-for-meeting.js';
import * as nudges from '../commands/plan-for-pairing.js';
import { resumeNudges, settleNudges } from '../commands/plan-nudges.js';

type Handlers<Events> = {
  [Type in keyof Events]?: (
    unit: Parameters<EventHandler>[0],
    payload: Events[Type],
    event: Parameters<EventHandler>[1],
  ) => Promise<void>;
};

/** Handlers that are given the payload of their own event. */
function reading<Events>(handlers: Handlers<Events>): Record<string, EventHandler> {
  const entries = Object.entries(handlers) as [string, NonNullable<Handlers<Events>[keyof Events]>][];
  return Object.fromEntries(
    entries.map(([type, handle]) => [type, (unit, event) => handle(unit, event.payload as never, event)]),
  );
}

const goalTouched: NonNullable<Handlers<ProgressEvents>['GoalSet']> = (unit, { goalId }) => planForGoal(unit, goalId);
const meetingTouched: NonNullable<Handlers<ProgressEvents>['MeetingProposed']> = async (unit, { meetingId }, event) => {
  await stampMeeting(unit, meetingId, event.at);
  await planForMeeting(unit, meetingId);
};
const meetingOver: NonNullable<Handlers<ProgressEvents>['MeetingMissed']> = async (unit, payload, event) => {
  await meetingTouched(unit, payload, event);
  await planNextMeeting(unit, payload.pairingId);
};

/** Which of our own events set nudges off, or settle what they were about, and change a calendar. */
export const nudgingOwnEvents = reading<ProgressEvents>({
  GoalSet: goalTouched,
  GoalAccepted: goalTouched,
  GoalUpdated: goalTouched,
  GoalProgressed: goalTouched,
  GoalMilestoneDone: goalTouched,
  GoalHeld: goalTouched,
  GoalResumed: goalTouched,
  GoalAchieved: goalTouched,
  GoalLetGo: goalTouched,
  GoalRedefined: async (unit, { goalId, supersededId }) => {
    await planForGoal(unit, supersededId);
    await planForGoal(unit, goalId);
  },
  ActionItemAdded: (unit, { actionItemId }) => planForActionItem(unit, actionItemId),
  ActionItemCompleted: (unit, { actionItemId }) => planForActionItem(unit, actionItemId),
  ActionItemDropped: (unit, { actionItemId }) => planForActionItem(unit, actionItemId),
  AdviceGiven: (unit, { adviceId }) => planForAdvice(unit, adviceId),
  AdviceUpdated: (unit, { adviceId }) => planForAdvice(unit, adviceId),
  MeetingProposed: meetingTouched,
  MeetingConfirmed: meetingTouched,
  MeetingRescheduled: meetingTouched,
  MeetingCancelled: meetingTouched,
  MeetingStarted: (unit, { meetingId }, event) => stampMeeting(unit, meetingId, event.at),
  MeetingAgendaChanged: (unit, { meetingId }, event) => stampMeeting(unit, meetingId, event.at),
  PreparationSent: (unit, { meetingId }, event) => stampMeeting(unit, meetingId, event.at),
  MeetingWrappedUp: (unit, { meetingId }, event) => stampMeeting(unit, meetingId, event.at),
  MeetingMissed: meetingOver,
  MeetingHeld: async (unit, { meetingId, pairingId }, event) => {
    await stampMeeting(unit, meetingId, event.at);
    await planNextMeeting(unit, pairingId);
  },
  EvaluationOpened: (unit, payload) => nudges.nudgeOfEvaluation(unit, payload),
});

const agreementKinds = ['AGREEMENT_MISSING', 'AGREEMENT_REVIEW_DUE', 'END_NEAR'] as const;

const pairingsHandlers = reading<PairingsEvents>({
  AgreementMissing: (unit, { pairing }) => nudges.nudgeBoth(unit, pairing, 'AGREEMENT_MISSING'),
  AgreementReviewDue: (unit, { pairing }) => nudges.nudgeBoth(unit, pairing, 'AGREEMENT_REVIEW_DUE'),
  EndNear: (unit, { pairing }) => nudges.nudgeBoth(unit, pairing, 'END_NEAR'),
  KeepInTouchDue: (unit, { pairing }) => nudges.nudgeBoth(unit, pairing, 'KEEP_IN_TOUCH'),
  ThanksDue: (unit, { pairing, personIds: recipientIds }) =>
    nudges.nudgeNow(unit, pairing, { kind: 'SAY_THANKS', recipientIds }),
  HealthChanged: (unit, { pairing, health }) => nudges.nudgeOfHealth(unit, pairing, health),
  RelaunchStarted: (unit, { pairing, relaunchId }, { actorId }) =>
    nudges.nudgeOfRelaunch(unit, pairing, { relaunchId, actorId }),
  IntentStated: (unit, { relaunchId }, { actorId }) =>
    settleNudges(unit, { kinds: ['RELAUNCH'], subjectId: relaunchId, ...(actorId && { recipientId: actorId }) }),
  RelaunchDecided: (unit, { pairing }) => settleNudges(unit, { kinds: ['RELAUNCH'], pairingId: pairing.pairingId }),
  AgreementSigned: async (unit, { pairing, agreement }) => {
    if (!agreement) return;
    await keepAgreementAndPlan(unit, pairing.pairingId, agreement);
  },
  AppreciationSent: (unit, { pairing }, { actorId }) =>
    settleNudges(unit, {
      kinds: ['SAY_THANKS'],
      pairingId: pairing.pairingId,
      ...(actorId && { recipientId: actorId }),
    }),
  UpdatePosted: (unit, { pairing }, { actorId }) =>
    settleNudges(unit, {
      kinds: ['KEEP_IN_TOUCH'],
      pairingId: pairing.pairingId,
      ...(actorId && { recipientId: actorId }),
    }),
  PairingResumed: (unit, { pairing }) => resumeNudges(unit, pairing.pairingId),
  PairingEnded: (unit, { pairing }) => resumeNudges(unit, pairing.pairingId),
});

const factsFirst: EventHandler = ({ em }, { payload }) =>
  keepPairing(em, (payload as { pairing: PairingFacts }).pairing);

/** Which of pairings' events set nudges off, or settle what they were about. */
export const nudgingPairingsEvents = handlersTogether(
  Object.fromEntries(Object.keys(pairingsHandlers).map((type) => [type, factsFirst])),
  pairingsHandlers,
);

async function keepAgreementAndPlan(
  unit: Parameters<EventHandler>[0],
  pairingId: string,
  agreement: NonNullable<PairingsEvents['AgreementSigned']['agreement']>,
): Promise<void> {
  await nudges.keepAgreement(unit, pairingId, agreement);
  await settleNudges(unit, { kinds: [...agreementKinds], pairingId });
  await planForMeetingsOf(unit, pairingId);
}
