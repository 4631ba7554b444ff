import { checkText } from '../../shared/checks.js';
import { accept, type Result, refuseAll } from '../../shared/result.js';
import type { PairingState } from '../facts/pairing.domain.js';
import {
  type MeetingState,
  type MeetingStatusName,
  meetingStatusAt,
  type TimeSlot,
} from '../meetings/meeting.domain.js';
import { decideMeetingTransition, type MeetingActor } from '../meetings/meeting-state-machine.domain.js';
import { refuse } from '../refusals.js';
import { decideSlot, type SlotCode, statusesAllowingMeetings } from './new-meeting.domain.js';

/** How long before its time a meeting can be started. */
export const startsEarlyMinutes = 15;

/** Which of the two somebody is to the time that stands. */
const actorOf = ({ proposedById }: MeetingState, actorId: string): MeetingActor =>
  proposedById === actorId ? 'PROPOSER' : 'OTHER';

interface Agreed {
  pairing: PairingState;
  meeting: MeetingState;
}

/** Whether somebody may confirm: the party who did not propose the time, before it has come. */
export function decideConfirm(
  { pairing, meeting }: Agreed,
  actorId: string,
  now: Date,
): Result<null, 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS' | 'IN_THE_PAST'> {
  const move = decideMeetingTransition(meeting.status, 'CONFIRM', actorOf(meeting, actorId));
  if (!move.ok) return move;
  if (!statusesAllowingMeetings.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  return meeting.startsAt <= now ? refuse('IN_THE_PAST', 'id', 'meeting.past') : accept(null);
}

/** Whether a meeting may move to another time, which both agree on anew. */
export function decideReschedule(
  { pairing, meeting }: Agreed,
  now: Date,
  change: TimeSlot & { expectedVersion: number },
): Result<null, SlotCode | 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS' | 'STALE_VERSION'> {
  const move = decideMeetingTransition(meetingStatusAt(meeting, now), 'RESCHEDULE', 'OTHER');
  if (!move.ok) return move;
  if (!statusesAllowingMeetings.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  if (meeting.version !== change.expectedVersion) return refuse('STALE_VERSION', 'expectedVersion', 'changedMeanwhile');
  return decideSlot([], now, change);
}

/** Whether a meeting may be cancelled. */
export function decideCancel(
  meeting: MeetingState,
  now: Date,
  reason: string | null | undefined,
): Result<null, 'WRONG_STATUS' | 'NOT_YOURS' | 'INVALID'> {
  const move = decideMeetingTransition(meetingStatusAt(meeting, now), 'CANCEL', 'OTHER');
  if (!move.ok) return move;
  const invalid = checkText(['reason'], reason, { min: 0, max: 1000 });
  return invalid.length > 0 ? refuseAll(invalid) : accept(null);
}

/** Whether a confirmed meeting may begin: from a quarter of an hour before its time, until that is over. */
export function decideStart(
  { pairing, meeting }: Agreed,
  now: Date,
): Result<null, 'PAIRING_NOT_OPEN' | 'WRONG_STATUS' | 'NOT_YOURS'> {
  const move = decideMeetingTransition(meetingStatusAt(meeting, now), 'START', 'OTHER');
  if (!move.ok) return move;
  if (!statusesAllowingMeetings.has(pairing.status)) return refuse('PAIRING_NOT_OPEN', 'id', 'pairing.notOpen');
  const earliest = meeting.startsAt.getTime() - startsEarlyMinutes * 60_000;
  return now.getTime() < earliest
    ? refuse('WRONG_STATUS', 'id', 'meeting.startsLater', { minutes: startsEarlyMinutes })
    : accept(null);
}

/** Whether a meeting may be marked as missed, or wrapped up: not before its time has come. */
export function decideMissOrWrapUp(
  meeting: MeetingState,
  action: 'MISS' | 'WRAP_UP',
  { now, path }: { now: Date; path: string | string[] },
): Result<MeetingStatusName, 'WRONG_STATUS' | 'NOT_YOURS'> {
  const status = meetingStatusAt(meeting, now);
  const isAhead = status === 'CONFIRMED' && now < meeting.startsAt;
  return isAhead
    ? refuse('WRONG_STATUS', path, 'meeting.notBegun')
    : decideMeetingTransition(status, action, 'OTHER', path);
}
