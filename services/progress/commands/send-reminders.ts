import type { Unit } from '../../shared/transact.js';
import { ReminderEntity } from '../entities/reminder.entity.js';

/** Sends reminders that fell due: each once, in the transaction that takes its due row away. */
export async function sendReminders(unit: Unit, reminderIds: string[]): Promise<void> {
  const due = await unit.em.find(
    ReminderEntity,
    { id: { $in: reminderIds }, status: 'SCHEDULED' },
    { orderBy: { dueAt: 'asc', id: 'asc' } },
  );
  for (const reminder of due) {
    reminder.status = 'SENT';
    reminder.sentAt = unit.now;
    const payload = { reminderId: reminder.id, recipientId: reminder.recipientId };
    unit.record({ type: 'ReminderSent', streams: [reminder.recipientId], actorId: null, payload });
  }
}
