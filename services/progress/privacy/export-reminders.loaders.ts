import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';
import { ReminderPreferenceEntity } from '../reminders/reminder-preferences.entity.js';

const planned = `select kind, pairing_id as "pairingId", subject_id as "subjectId", due_at as "dueAt" from nudge
  where recipient_id = ? order by due_at, id`;
const calendar = 'select changed_at as "changedAt" from calendar_feed where person_id = ?';

/**
 * Returns a person's reminders, scheduled nudges and preferences, and whether they have a calendar. Its address is not
 * included: it would open the calendar to anybody who sees the archive.
 */
export async function exportReminders(em: Em, personId: string): Promise<PersonExport> {
  const inOrder = { orderBy: { dueAt: 'asc', id: 'asc' } } as const;
  const [feed = null] = await em.execute<object[]>(calendar, [personId]);
  return {
    reminders: await em.find(ReminderEntity, { recipientId: personId }, inOrder),
    plannedNudges: await em.execute<object[]>(planned, [personId]),
    reminderPreferences: await em.findOne(ReminderPreferenceEntity, personId),
    calendar: feed,
  };
}
