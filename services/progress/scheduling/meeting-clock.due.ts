import { sqlArray } from '../../shared/database/sql-array.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { lockMeeting, type MeetingRowChange, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import { meetingEndsAt, meetingStatusAt } from '../meetings/meeting.domain.js';
import { decideMeetingTransition } from '../meetings/meeting-state-machine.domain.js';
import type { ProgressUnit } from '../operation.js';
import {
  publishMeetingOver,
  publishMeetingPhase,
  scheduleMeetingEnd,
  unscheduleMeetingClock,
} from './meeting-clock.writes.js';

/**
 * Ends meetings whose time is over: from now on they wait for their wrap-up. So do those that nobody started, for the two
 * may have met all the same: they wrap it up, or mark it as missed.
 */
export function endMeetings(unit: ProgressUnit, meetingIds: string[]): Promise<void> {
  return eachByTheClock(unit, meetingIds, (change) => {
    const { meeting } = change;
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

/** Tells which phase each meeting has reached, while it is in progress. */
export function publishMeetingPhases(unit: ProgressUnit, meetingIds: string[]): Promise<void> {
  return eachByTheClock(unit, meetingIds, (change) => {
    if (change.meeting.status === 'IN_PROGRESS' && meetingEndsAt(change.meeting) > unit.now)
      publishMeetingPhase(change);
  });
}

const pairingsOf = `select id, pairing_id as "pairingId" from meeting where id = any(?::uuid[]) order by pairing_id, id`;

async function eachByTheClock(
  unit: ProgressUnit,
  ids: string[],
  act: (change: MeetingRowChange) => void,
): Promise<void> {
  const found = await unit.em.execute<{ id: string; pairingId: string }[]>(pairingsOf, [sqlArray(ids)]);
  for (const { id, pairingId } of found) {
    const meeting = await lockMeeting(unit, id, pairingId);
    const pairing = await unit.em.findOneOrFail(PairingFactEntity, pairingId);
    act({ unit, meeting, pairing, actorId: null });
  }
}
