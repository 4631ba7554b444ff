import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { EventHandlers } from '../../shared/runtime/event-handlers.js';
import {
  scheduleClosingEvaluation,
  scheduleEvaluationsAfterMeeting,
  scheduleMidwayEvaluation,
} from './schedule-evaluations.writes.js';

export const evaluationHandlersOfPairings: EventHandlers<PairingsEvents> = {
  AgreementSigned: scheduleMidwayEvaluation,
  ClosureBegun: scheduleClosingEvaluation,
};

export const evaluationHandlersOfProgress: EventHandlers<ProgressEvents> = {
  MeetingHeld: scheduleEvaluationsAfterMeeting,
};
