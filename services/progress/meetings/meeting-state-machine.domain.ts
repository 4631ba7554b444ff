import { accept, type Result } from '../../shared/result.js';
import { type ProgressTextKey, refuse } from '../refusals.js';
import type { MeetingStatusName } from './meeting.domain.js';

/** What happens to a meeting. SETTLE_ITEM says what became of an agenda item; END is the clock's. */
export type MeetingAction =
  | 'CONFIRM'
  | 'RESCHEDULE'
  | 'CANCEL'
  | 'CHANGE_AGENDA'
  | 'SETTLE_ITEM'
  | 'PREPARE'
  | 'START'
  | 'NOTE'
  | 'END'
  | 'WRAP_UP'
  | 'MISS';

/** Who does it: the party who proposed the time that stands, the other one, or the clock. */
export type MeetingActor = 'PROPOSER' | 'OTHER' | 'CLOCK';

type Moves = Partial<Record<MeetingAction, MeetingStatusName>>;

/** Status -> action -> status. What is not here is refused. */
const moves: Record<MeetingStatusName, Moves> = {
  PROPOSED: {
    CONFIRM: 'CONFIRMED',
    RESCHEDULE: 'PROPOSED',
    CANCEL: 'CANCELLED',
    CHANGE_AGENDA: 'PROPOSED',
    SETTLE_ITEM: 'PROPOSED',
    PREPARE: 'PROPOSED',
    NOTE: 'PROPOSED',
  },
  CONFIRMED: {
    RESCHEDULE: 'PROPOSED',
    CANCEL: 'CANCELLED',
    CHANGE_AGENDA: 'CONFIRMED',
    SETTLE_ITEM: 'CONFIRMED',
    PREPARE: 'CONFIRMED',
    NOTE: 'CONFIRMED',
    START: 'IN_PROGRESS',
    END: 'AWAITING_WRAP_UP',
    WRAP_UP: 'COMPLETED',
    MISS: 'MISSED',
  },
  IN_PROGRESS: {
    CHANGE_AGENDA: 'IN_PROGRESS',
    SETTLE_ITEM: 'IN_PROGRESS',
    NOTE: 'IN_PROGRESS',
    END: 'AWAITING_WRAP_UP',
    WRAP_UP: 'COMPLETED',
    MISS: 'MISSED',
  },
  AWAITING_WRAP_UP: {
    SETTLE_ITEM: 'AWAITING_WRAP_UP',
    NOTE: 'AWAITING_WRAP_UP',
    WRAP_UP: 'COMPLETED',
    MISS: 'MISSED',
  },
  COMPLETED: { NOTE: 'COMPLETED', WRAP_UP: 'COMPLETED' },
  CANCELLED: {},
  MISSED: { NOTE: 'MISSED' },
};

const whyNot: Record<MeetingAction, ProgressTextKey> = {
  CONFIRM: 'meeting.notProposed',
  RESCHEDULE: 'meeting.notAhead',
  CANCEL: 'meeting.notAhead',
  CHANGE_AGENDA: 'meeting.agendaClosed',
  SETTLE_ITEM: 'meeting.itemsClosed',
  PREPARE: 'meeting.prepareBefore',
  START: 'meeting.cannotStart',
  NOTE: 'meeting.cannotNote',
  END: 'meeting.cannotEnd',
  WRAP_UP: 'meeting.cannotWrapUp',
  MISS: 'meeting.cannotMiss',
};

/**
 * The status that an action leads to. The time that somebody proposed is confirmed by the other one; only the clock ends
 * a meeting, and it does nothing else. Refuses WRONG_STATUS, NOT_YOURS.
 */
export function decideMeetingTransition(
  status: MeetingStatusName,
  action: MeetingAction,
  actor: MeetingActor,
  path: string | string[] = 'id',
): Result<MeetingStatusName, 'WRONG_STATUS' | 'NOT_YOURS'> {
  const next = moves[status][action];
  if (next === undefined) return refuse('WRONG_STATUS', path, whyNot[action]);
  if ((action === 'END') !== (actor === 'CLOCK')) return refuse('WRONG_STATUS', path, whyNot[action]);
  if (action === 'CONFIRM' && actor === 'PROPOSER') return refuse('NOT_YOURS', path, 'meeting.otherConfirms');
  return accept(next);
}
