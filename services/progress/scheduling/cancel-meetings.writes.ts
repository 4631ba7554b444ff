import { LockMode } from '@mikro-orm/core';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { type MeetingRowChange, recordMeetingChange } from '../meetings/meeting-change.writes.js';
import type { ProgressUnit } from '../operation.js';
import { cancelReminders } from '../reminders/schedule-reminders.writes.js';
import { publishMeetingOver, unscheduleMeetingClock } from './meeting-clock.writes.js';
import { decideCancel } from './meeting-decisions.domain.js';
import { releaseSlots } from './meeting-slots.writes.js';

/** Cancels a locked meeting: releases its time slots, cancels its reminders, unschedules its clock. */
export async function cancelLockedMeeting(change: MeetingRowChange, reason: string | null): Promise<void> {
  const { unit, row: meeting } = change;
  await releaseSlots(unit, meeting.id);
  await cancelReminders(unit, meeting.id);
  unscheduleMeetingClock(unit, meeting.id);
  publishMeetingOver(change);
  meeting.status = 'CANCELLED';
  meeting.cancelReason = reason;
  recordMeetingChange(change, 'MeetingCancelled', {});
}

/** Cancels a pairing's upcoming meetings because the pairing ended or a party was erased. */
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
    if (decideCancel(meeting, unit.now, null).ok)
      await cancelLockedMeeting({ unit, row: meeting, pairing, actorId }, null);
}
