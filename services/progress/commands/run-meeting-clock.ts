import { sqlList } from '../../shared/sql-list.js';
import type { Unit } from '../../shared/transact.js';
import { endsAt, statusAt } from '../domain/meeting.js';
import { decideMove } from '../domain/meeting-machine.js';
import { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { lockMeeting, type MeetingChange, recordMeeting } from './change-meeting.js';
import { scheduleEnd, stopClock, tellOver, tellPhase } from './meeting-clock.js';

/**
 * Ends meetings whose time is over: from now on they wait for their wrap-up. So do those that nobody started, for the two
 * may have met all the same: they wrap it up, or mark it as missed.
 */
export function endMeetings(unit: Unit, meetingIds: string[]): Promise<void> {
  return eachByTheClock(unit, meetingIds, (change) => {
    const { meeting } = change;
    const move = decideMove(meeting.status, 'END', 'CLOCK');
    if (!move.ok) return;
    if (statusAt(meeting, unit.now) === meeting.status) return scheduleEnd(unit, meeting);
    tellOver(change);
    stopClock(unit, meeting.id);
    meeting.status = move.value;
    const { startsAt, minutes } = meeting;
    recordMeeting(change, 'MeetingEnded', { startsAt: startsAt.toISOString(), minutes });
  });
}

/** Tells which phase each meeting has reached, while it is in progress. */
export function reachPhases(unit: Unit, meetingIds: string[]): Promise<void> {
  return eachByTheClock(unit, meetingIds, (change) => {
    if (change.meeting.status === 'IN_PROGRESS' && endsAt(change.meeting) > unit.now) tellPhase(change);
  });
}

const pairingsOf = `select id, pairing_id as "pairingId" from meeting where id = any(?::uuid[]) order by pairing_id, id`;

async function eachByTheClock(unit: Unit, ids: string[], act: (change: MeetingChange) => void): Promise<void> {
  const found = await unit.em.execute<{ id: string; pairingId: string }[]>(pairingsOf, [sqlList(ids)]);
  for (const { id, pairingId } of found) {
    const meeting = await lockMeeting(unit, id, pairingId);
    const pairing = await unit.em.findOneOrFail(PairingFactEntity, pairingId);
    act({ unit, meeting, pairing, actorId: null });
  }
}
