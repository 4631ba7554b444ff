import type { PairingFacts, PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandler } from '../../shared/runtime/event-handlers.js';
import { mergeHandlers } from '../../shared/runtime/event-handlers.js';
import { recordMeetingLastModified } from '../calendar/meeting-last-modified.writes.js';
import { upsertPairingFact } from '../facts/upsert-facts.writes.js';
import { scheduleActionItemNudge, scheduleAdviceNudge, scheduleGoalReviewNudge } from './goal-nudges.writes.js';
import { rescheduleMeetingNudges, scheduleMeetingNudges, scheduleNextMeetingNudge } from './meeting-nudges.writes.js';
import * as nudges from './pairing-nudges.writes.js';
import { resolveNudges, resumeNudges } from './schedule-nudges.writes.js';

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

const goalTouched: NonNullable<Handlers<ProgressEvents>['GoalSet']> = (unit, { goalId }) =>
  scheduleGoalReviewNudge(unit, goalId);
const meetingTouched: NonNullable<Handlers<ProgressEvents>['MeetingProposed']> = async (unit, { meetingId }, event) => {
  await recordMeetingLastModified(unit, meetingId, event.at);
  await scheduleMeetingNudges(unit, meetingId);
};
const meetingOver: NonNullable<Handlers<ProgressEvents>['MeetingMissed']> = async (unit, payload, event) => {
  await meetingTouched(unit, payload, event);
  await scheduleNextMeetingNudge(unit, payload.pairingId);
};

/** Which of our own events set nudges off, or settle what they were about, and change a calendar. */
export const nudgeHandlersForProgressEvents = reading<ProgressEvents>({
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
    await scheduleGoalReviewNudge(unit, supersededId);
    await scheduleGoalReviewNudge(unit, goalId);
  },
  ActionItemAdded: (unit, { actionItemId }) => scheduleActionItemNudge(unit, actionItemId),
  ActionItemCompleted: (unit, { actionItemId }) => scheduleActionItemNudge(unit, actionItemId),
  ActionItemDropped: (unit, { actionItemId }) => scheduleActionItemNudge(unit, actionItemId),
  AdviceGiven: (unit, { adviceId }) => scheduleAdviceNudge(unit, adviceId),
  AdviceUpdated: (unit, { adviceId }) => scheduleAdviceNudge(unit, adviceId),
  MeetingProposed: meetingTouched,
  MeetingConfirmed: meetingTouched,
  MeetingRescheduled: meetingTouched,
  MeetingCancelled: meetingTouched,
  MeetingStarted: (unit, { meetingId }, event) => recordMeetingLastModified(unit, meetingId, event.at),
  MeetingAgendaChanged: (unit, { meetingId }, event) => recordMeetingLastModified(unit, meetingId, event.at),
  PreparationSent: (unit, { meetingId }, event) => recordMeetingLastModified(unit, meetingId, event.at),
  MeetingWrappedUp: (unit, { meetingId }, event) => recordMeetingLastModified(unit, meetingId, event.at),
  MeetingMissed: meetingOver,
  MeetingHeld: async (unit, { meetingId, pairingId }, event) => {
    await recordMeetingLastModified(unit, meetingId, event.at);
    await scheduleNextMeetingNudge(unit, pairingId);
  },
  EvaluationOpened: (unit, payload) => nudges.nudgeOnEvaluationOpened(unit, payload),
});

const agreementKinds = ['AGREEMENT_MISSING', 'AGREEMENT_REVIEW_DUE', 'END_NEAR'] as const;

const pairingsHandlers = reading<PairingsEvents>({
  AgreementMissing: (unit, { pairing }) => nudges.nudgeBothParties(unit, pairing, 'AGREEMENT_MISSING'),
  AgreementReviewDue: (unit, { pairing }) => nudges.nudgeBothParties(unit, pairing, 'AGREEMENT_REVIEW_DUE'),
  EndNear: (unit, { pairing }) => nudges.nudgeBothParties(unit, pairing, 'END_NEAR'),
  KeepInTouchDue: (unit, { pairing }) => nudges.nudgeBothParties(unit, pairing, 'KEEP_IN_TOUCH'),
  ThanksDue: (unit, { pairing, personIds: recipientIds }) =>
    nudges.scheduleImmediateNudges(unit, pairing, { kind: 'SAY_THANKS', recipientIds }),
  HealthChanged: (unit, { pairing, health }) => nudges.nudgeOnHealthChange(unit, pairing, health),
  RelaunchStarted: (unit, { pairing, relaunchId }, { actorId }) =>
    nudges.nudgeOnRelaunch(unit, pairing, { relaunchId, actorId }),
  IntentStated: (unit, { relaunchId }, { actorId }) =>
    resolveNudges(unit, { kinds: ['RELAUNCH'], subjectId: relaunchId, ...(actorId && { recipientId: actorId }) }),
  RelaunchDecided: (unit, { pairing }) => resolveNudges(unit, { kinds: ['RELAUNCH'], pairingId: pairing.pairingId }),
  AgreementSigned: async (unit, { pairing, agreement }) => {
    if (!agreement) return;
    await keepAgreementAndPlan(unit, pairing.pairingId, agreement);
  },
  AppreciationSent: (unit, { pairing }, { actorId }) =>
    resolveNudges(unit, {
      kinds: ['SAY_THANKS'],
      pairingId: pairing.pairingId,
      ...(actorId && { recipientId: actorId }),
    }),
  UpdatePosted: (unit, { pairing }, { actorId }) =>
    resolveNudges(unit, {
      kinds: ['KEEP_IN_TOUCH'],
      pairingId: pairing.pairingId,
      ...(actorId && { recipientId: actorId }),
    }),
  PairingResumed: (unit, { pairing }) => resumeNudges(unit, pairing.pairingId),
  PairingEnded: (unit, { pairing }) => resumeNudges(unit, pairing.pairingId),
});

const factsFirst: EventHandler = ({ em }, { payload }) =>
  upsertPairingFact(em, (payload as { pairing: PairingFacts }).pairing);

/** Which of pairings' events set nudges off, or settle what they were about. */
export const nudgeHandlersForPairingsEvents = mergeHandlers(
  Object.fromEntries(Object.keys(pairingsHandlers).map((type) => [type, factsFirst])),
  pairingsHandlers,
);

async function keepAgreementAndPlan(
  unit: Parameters<EventHandler>[0],
  pairingId: string,
  agreement: NonNullable<PairingsEvents['AgreementSigned']['agreement']>,
): Promise<void> {
  await nudges.upsertAgreementFact(unit, pairingId, agreement);
  await resolveNudges(unit, { kinds: [...agreementKinds], pairingId });
  await rescheduleMeetingNudges(unit, pairingId);
}
