import { flushedQuery } from '../flushed-query.js';
import type { ProgressUnit } from '../operation.js';

const tables = {
  recipient_id: ['reminder', 'nudge', 'nudge_pace'],
  person_id: ['reminder_preference', 'calendar_feed'],
  who: ['live_presence'],
};

/** Deletes a person's reminders, nudges, preferences and calendar. Their due rows then find nothing. */
export async function eraseReminders(unit: ProgressUnit, personId: string): Promise<void> {
  for (const [column, names] of Object.entries(tables))
    for (const name of names) await flushedQuery(unit, `delete from ${name} where ${column} = ?`, [personId]);
}
