import { sqlArray } from '../../shared/database/sql-array.js';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { meetingEndsAt, meetingStatusAt } from '../meetings/meeting.domain.js';
import { lockMeeting, type MeetingRowChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import type { ProgressDueKind, ProgressUnit } from '../operation.js';
import {
  publishMeetingOver,
  publishMeetingPhase,
  scheduleMeetingEnd,
  unscheduleMeetingClock,
} from './meeting-clock.writes.js';

/**
 * Ends meetings whose time is over; they wait for their wrap-up. Confirmed meetings that nobody started end too, because
 * the two may have met all the same: they wrap the meeting up or mark it as missed.
 */
function endMeetings(unit: ProgressUnit, meetingIds: string[]): Promise<void> {
  return forEachMeeting(unit, meetingIds, (change) => {
    const { row: meeting } = change;
    const move = decideMeetingTransition(meeting.status, 'END', 'CLOCK');
    if (!move.ok) return;
    if (meetingStatusAt(meeting, unit.now) === meeting.status) return scheduleMeetingEnd(unit, meeting);
    publishMeetingOver(change);
    unscheduleMeetingClock(unit, meeting.id);
    meeting.status = move.value;
    const { startsAt, minutes } = meeting;
    recordMeetingChange(change, 'MeetingEnded', { startsAt: startsAt.toISOString(), minutes });
  });
}

/** Records the phase that each meeting in progress has reached. */
function publishMeetingPhases(unit: ProgressUnit, meetingIds: string[]): Promise<void> {
  return forEachMeeting(unit, meetingIds, (change) => {
    if (change.row.status === 'IN_PROGRESS' && meetingEndsAt(change.row) > unit.now) publishMeetingPhase(change);
  });
}

const pairingsOf = `select id, pairing_id as "pairingId" from meeting where id = any(?::uuid[]) order by pairing_id, id`;

async function forEachMeeting(
  unit: ProgressUnit,
  ids: string[],
  act: (change: MeetingRowChange) => void,
): Promise<void> {
  const found = await unit.em.execute<{ id: string; pairingId: string }[]>(pairingsOf, [sqlArray(ids)]);
  for (const { id, pairingId } of found) {
    const meeting = await lockMeeting(unit, id, pairingId);
    const pairing = await unit.em.findOneOrFail(PairingFactEntity, pairingId);
    act({ unit, row: meeting, pairing, actorId: null });
  }
}

/** The due handlers of scheduling. */
export const schedulingDueHandlers: Record<Extract<ProgressDueKind, `meeting.${string}`>, DueHandler> = {
  'meeting.end': endMeetings,
  'meeting.phase': publishMeetingPhases,
};
