import { LockMode } from '@mikro-orm/core';
import type { Unit } from '../../shared/transact.js';
import { decideCancel } from '../domain/meeting-agreement.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { PairingFactEntity } from '../entities/pairing-fact.entity.js';
import { type MeetingChange, recordMeeting } from './change-meeting.js';
import { stopClock, tellOver } from './meeting-clock.js';
import { freeSlots } from './meeting-slots.js';
import { cancelReminders } from './schedule-reminders.js';

/** Calls off a meeting that lies ahead: both have their time back, and nobody is reminded of it. */
export async function callOff(change: MeetingChange, reason: string | null): Promise<void> {
  const { unit, meeting } = change;
  await freeSlots(unit, meeting.id);
  await cancelReminders(unit, meeting.id);
  stopClock(unit, meeting.id);
  tellOver(change);
  meeting.status = 'CANCELLED';
  meeting.cancelReason = reason;
  recordMeeting(change, 'MeetingCancelled', {});
}

/** Calls off all that lies ahead of a pairing: it has ended, or one of its two is gone. `actorId` is null for nobody. */
export async function callOffMeetingsOf(
  unit: Unit,
  { pairingId }: { pairingId: string },
  actorId: string | null = null,
): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  await unit.takeTurn(pairingId);
  const ahead = { pairingId, status: { $in: ['PROPOSED', 'CONFIRMED'] as const }, startsAt: { $gt: unit.now } };
  const lock = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  for (const meeting of await unit.em.find(MeetingEntity, ahead, lock))
    if (decideCancel(meeting, unit.now, null).ok) await callOff({ unit, meeting, pairing, actorId }, null);
}
