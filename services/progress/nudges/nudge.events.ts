import type { PairingFacts, PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import type { ProgressUnit } from '../operation.js';
import { type NudgeKindName, nudgeKinds, nudgeRuleOf } from '../reminders/reminder-kinds.domain.js';
import { rescheduleMeetingNudges, scheduleMeetingNudges, scheduleNextMeetingNudge } from './meeting-nudges.writes.js';
import { nudgeOnHealthChange, nudgeOnRelaunch, scheduleImmediateNudges } from './pairing-nudges.writes.js';
import { resolveNudges, resumeNudges } from './schedule-nudges.writes.js';
import {
  scheduleActionItemNudge,
  scheduleAdviceNudge,
  scheduleEvaluationNudge,
  scheduleGoalReviewNudge,
} from './subject-nudges.writes.js';

const goalChanged = (unit: ProgressUnit, { payload }: { payload: { goalId: string } }) =>
  scheduleGoalReviewNudge(unit, payload.goalId);
const actionItemChanged = (unit: ProgressUnit, { payload }: { payload: { actionItemId: string } }) =>
  scheduleActionItemNudge(unit, payload.actionItemId);
const adviceChanged = (unit: ProgressUnit, { payload }: { payload: { adviceId: string } }) =>
  scheduleAdviceNudge(unit, payload.adviceId);
const meetingChanged = (unit: ProgressUnit, { payload }: { payload: { meetingId: string } }) =>
  scheduleMeetingNudges(unit, payload.meetingId);

/** Events of progress that schedule or resolve nudges. */
export const nudgeHandlersOfProgress: EventHandlers<ProgressEvents> = {
  GoalSet: goalChanged,
  GoalAccepted: goalChanged,
  GoalUpdated: goalChanged,
  GoalProgressed: goalChanged,
  GoalMilestoneDone: goalChanged,
  GoalHeld: goalChanged,
  GoalResumed: goalChanged,
  GoalAchieved: goalChanged,
  GoalLetGo: goalChanged,
  async GoalRedefined(unit, { payload: { goalId, supersededId } }) {
    await scheduleGoalReviewNudge(unit, supersededId);
    await scheduleGoalReviewNudge(unit, goalId);
  },
  ActionItemAdded: actionItemChanged,
  ActionItemCompleted: actionItemChanged,
  ActionItemDropped: actionItemChanged,
  AdviceGiven: adviceChanged,
  AdviceUpdated: adviceChanged,
  MeetingProposed: meetingChanged,
  MeetingConfirmed: meetingChanged,
  MeetingRescheduled: meetingChanged,
  MeetingCancelled: meetingChanged,
  async MeetingMissed(unit, { payload: { meetingId, pairingId } }) {
    await scheduleMeetingNudges(unit, meetingId);
    await scheduleNextMeetingNudge(unit, pairingId);
  },
  MeetingHeld: (unit, { payload }) => scheduleNextMeetingNudge(unit, payload.pairingId),
  EvaluationOpened: (unit, { payload }) => scheduleEvaluationNudge(unit, payload),
};

/** Handlers of the events that trigger a nudge by its rule. */
const triggeredNudges: EventHandlers<PairingsEvents> = Object.fromEntries(
  nudgeKinds.flatMap((kind) => {
    const { trigger } = nudgeRuleOf(kind);
    if (!trigger || !('event' in trigger)) return [];
    const handle = (
      unit: ProgressUnit,
      { payload }: { payload: { pairing: PairingFacts; personIds?: string[] } },
    ): Promise<void> =>
      scheduleImmediateNudges(unit, payload.pairing, { kind, recipientIds: trigger.recipientsOf?.(payload) });
    return [[trigger.event, handle]];
  }),
);

const agreementKinds: NudgeKindName[] = ['AGREEMENT_MISSING', 'AGREEMENT_REVIEW_DUE', 'END_NEAR'];

/** Resolves the nudges of one kind that the acting party got. */
const resolvedByActor =
  (kind: NudgeKindName) =>
  (unit: ProgressUnit, event: { actorId: string | null; payload: { pairing: PairingFacts } }): Promise<void> =>
    resolveNudges(unit, {
      kinds: [kind],
      pairingId: event.payload.pairing.pairingId,
      ...(event.actorId && { recipientId: event.actorId }),
    });

/** Events of pairings that schedule or resolve nudges. */
export const nudgeHandlersOfPairings: EventHandlers<PairingsEvents> = {
  ...triggeredNudges,
  HealthChanged: (unit, { payload: { pairing, health } }) => nudgeOnHealthChange(unit, pairing, health),
  RelaunchStarted: (unit, { payload: { pairing, relaunchId }, actorId }) =>
    nudgeOnRelaunch(unit, pairing, { relaunchId, actorId }),
  IntentStated: (unit, { payload: { relaunchId }, actorId }) =>
    resolveNudges(unit, { kinds: ['RELAUNCH'], subjectId: relaunchId, ...(actorId && { recipientId: actorId }) }),
  RelaunchDecided: (unit, { payload: { pairing } }) =>
    resolveNudges(unit, { kinds: ['RELAUNCH'], pairingId: pairing.pairingId }),
  async AgreementSigned(unit, { payload: { pairing, agreement } }) {
    if (!agreement) return;
    await resolveNudges(unit, { kinds: agreementKinds, pairingId: pairing.pairingId });
    await rescheduleMeetingNudges(unit, pairing.pairingId);
  },
  AppreciationSent: resolvedByActor('SAY_THANKS'),
  UpdatePosted: resolvedByActor('KEEP_IN_TOUCH'),
  PairingResumed: (unit, { payload }) => resumeNudges(unit, payload.pairing.pairingId),
  PairingEnded: (unit, { payload }) => resumeNudges(unit, payload.pairing.pairingId),
};
