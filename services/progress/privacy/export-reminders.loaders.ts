import type { PersonExport } from '../../contracts/export-rpc.js';
import type { Em } from '../../shared/database/orm.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';
import { ReminderPreferenceEntity } from '../reminders/reminder-preferences.entity.js';

const planned = `select kind, pairing_id as "pairingId", subject_id as "subjectId", due_at as "dueAt" from nudge
  where recipient_id = ? order by due_at, id`;
const calendar = 'select changed_at as "changedAt" from calendar_feed where person_id = ?';

/**
 * What is kept of a person around reminders: those told and to come, nudges that are planned, how they wish to be
 * reminded. Of their calendar, that it has an address; not the address, which would open it to whoever sees the archive.
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
