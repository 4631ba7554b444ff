import { LockMode } from '@mikro-orm/core';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { type MeetingRowChange, recordMeetingChange } from '../meetings/change-meeting.writes.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import { cancelReminders } from '../reminders/schedule-reminders.writes.js';
import { publishMeetingOver, unscheduleMeetingClock } from './meeting-clock.writes.js';
import { decideCancel } from './meeting-decisions.domain.js';
import { releaseSlots } from './meeting-slots.writes.js';

/** Calls off a meeting that lies ahead: both have their time back, and nobody is reminded of it. */
export async function cancelLockedMeeting(change: MeetingRowChange, reason: string | null): Promise<void> {
  const { unit, meeting } = change;
  await releaseSlots(unit, meeting.id);
  await cancelReminders(unit, meeting.id);
  unscheduleMeetingClock(unit, meeting.id);
  publishMeetingOver(change);
  meeting.status = 'CANCELLED';
  meeting.cancelReason = reason;
  recordMeetingChange(change, 'MeetingCancelled', {});
}

/** Calls off all that lies ahead of a pairing: it has ended, or one of its two is gone. `actorId` is null for nobody. */
export async function cancelUpcomingMeetings(
  unit: ProgressUnit,
  { pairingId }: { pairingId: string },
  actorId: string | null = null,
): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  await unit.lockAggregate(pairingId);
  const ahead = { pairingId, status: { $in: ['PROPOSED', 'CONFIRMED'] as const }, startsAt: { $gt: unit.now } };
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const meeting of await unit.em.find(MeetingEntity, ahead, lock))
    if (decideCancel(meeting, unit.now, null).ok) await cancelLockedMeeting({ unit, meeting, pairing, actorId }, null);
}
