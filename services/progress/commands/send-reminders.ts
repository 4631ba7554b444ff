import { LockMode } from '@mikro-orm/core';
import type { Unit } from '../../shared/transact.js';
import { ReminderEntity } from '../entities/reminder.entity.js';

/** Sends reminders that fell due: each once, in the transaction that takes its due row away. */
export async function sendReminders(unit: Unit, reminderIds: string[]): Promise<void> {
  const due = await unit.em.find(
    ReminderEntity,
    { id: { $in: reminderIds }, status: 'SCHEDULED' },
    // Locked in the order of their ids, as whoever takes them back does: neither can wait for the other in a circle.
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const reminder of due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())) {
    reminder.status = 'SENT';
    reminder.sentAt = unit.now;
    const payload = { reminderId: reminder.id, recipientId: reminder.recipientId };
    unit.record({ type: 'ReminderSent', streams: [reminder.recipientId], actorId: null, payload });
  }
}
