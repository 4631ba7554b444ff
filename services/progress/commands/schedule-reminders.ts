import { LockMode } from '@mikro-orm/core';
import { newId } from '../../shared/id.js';
import type { Unit } from '../../shared/transact.js';
import { defaultMinutesBefore, reminderInstants } from '../domain/reminder.js';
import type { MeetingEntity } from '../entities/meeting.entity.js';
import { ReminderEntity } from '../entities/reminder.entity.js';

/** The kind of due row that sends a reminder; its subject is the reminder's id. */
export const sendReminder = 'reminder.send';

/** Takes back the reminders of a meeting that were not sent yet: it moved, or is off. */
export async function cancelReminders(unit: Unit, meetingId: string): Promise<void> {
  const locked = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const open = await unit.em.find(ReminderEntity, { meetingId, status: 'SCHEDULED' }, locked);
  for (const reminder of open) {
    reminder.status = 'CANCELLED';
    unit.unschedule(sendReminder, reminder.id);
  }
}

/** Schedules the reminders of a confirmed meeting for each of the two. */
export function scheduleReminders(unit: Unit, meeting: MeetingEntity, recipientIds: string[]): void {
  for (const recipientId of recipientIds)
    for (const dueAt of reminderInstants(meeting.startsAt, unit.now, defaultMinutesBefore)) {
      const about = { kind: 'MEETING_SOON' as const, pairingId: meeting.pairingId, meetingId: meeting.id };
      const row = { ...about, id: newId(), recipientId, dueAt, sentAt: null, status: 'SCHEDULED' as const };
      unit.em.persist(unit.em.create(ReminderEntity, row));
      unit.schedule(sendReminder, row.id, dueAt);
    }
}
