import { accept, type Result } from '../../shared/result.js';
import { type ProgressTextKey, refuse } from '../refusals.js';
import type { MeetingStatusName } from './meeting.domain.js';

interface MeetingActionRule {
  /** From which status to which; any other status is refused with `wrongStatus`. */
  moves: Partial<Record<MeetingStatusName, MeetingStatusName>>;
  wrongStatus: ProgressTextKey;
}

const unchanged = (...statuses: MeetingStatusName[]): MeetingActionRule['moves'] =>
  Object.fromEntries(statuses.map((status) => [status, status]));

/** What can be done with a meeting, one record each. SETTLE_ITEM sets an agenda item's status; the due loop does END. */
export const meetingActions = {
  CONFIRM: { moves: { PROPOSED: 'CONFIRMED' }, wrongStatus: 'meeting.notProposed' },
  RESCHEDULE: { moves: { PROPOSED: 'PROPOSED', CONFIRMED: 'PROPOSED' }, wrongStatus: 'meeting.notAhead' },
  CANCEL: { moves: { PROPOSED: 'CANCELLED', CONFIRMED: 'CANCELLED' }, wrongStatus: 'meeting.notAhead' },
  CHANGE_AGENDA: { moves: unchanged('PROPOSED', 'CONFIRMED', 'IN_PROGRESS'), wrongStatus: 'meeting.agendaClosed' },
  SETTLE_ITEM: {
    moves: unchanged('PROPOSED', 'CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP'),
    wrongStatus: 'meeting.itemsClosed',
  },
  PREPARE: { moves: unchanged('PROPOSED', 'CONFIRMED'), wrongStatus: 'meeting.prepareBefore' },
  START: { moves: { CONFIRMED: 'IN_PROGRESS' }, wrongStatus: 'meeting.cannotStart' },
  NOTE: {
    moves: unchanged('PROPOSED', 'CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED', 'MISSED'),
    wrongStatus: 'meeting.cannotNote',
  },
  END: {
    moves: { CONFIRMED: 'AWAITING_WRAP_UP', IN_PROGRESS: 'AWAITING_WRAP_UP' },
    wrongStatus: 'meeting.cannotEnd',
  },
  WRAP_UP: {
    moves: {
      CONFIRMED: 'COMPLETED',
      IN_PROGRESS: 'COMPLETED',
      AWAITING_WRAP_UP: 'COMPLETED',
      COMPLETED: 'COMPLETED',
    },
    wrongStatus: 'meeting.cannotWrapUp',
  },
  MISS: {
    moves: { CONFIRMED: 'MISSED', IN_PROGRESS: 'MISSED', AWAITING_WRAP_UP: 'MISSED' },
    wrongStatus: 'meeting.cannotMiss',
  },
} as const satisfies Record<string, MeetingActionRule>;
export type MeetingAction = keyof typeof meetingActions;

/** Who acts: the party who proposed the current time, the other party, or the due loop. */
export type MeetingActor = 'PROPOSER' | 'OTHER' | 'CLOCK';

/**
 * Returns the status to which an action leads. NOT_YOURS if the proposer of a time confirms it. Only the due loop ends a
 * meeting, and it does nothing else: WRONG_STATUS.
 */
export function decideMeetingTransition(
  status: MeetingStatusName,
  action: MeetingAction,
  actor: MeetingActor,
  path: string | string[] = 'id',
): Result<MeetingStatusName, 'WRONG_STATUS' | 'NOT_YOURS'> {
  const { moves, wrongStatus }: MeetingActionRule = meetingActions[action];
  const next = moves[status];
  if (next === undefined) return refuse('WRONG_STATUS', path, wrongStatus);
  if ((action === 'END') !== (actor === 'CLOCK')) return refuse('WRONG_STATUS', path, wrongStatus);
  if (action === 'CONFIRM' && actor === 'PROPOSER') return refuse('NOT_YOURS', path, 'meeting.otherConfirms');
  return accept(next);
}
