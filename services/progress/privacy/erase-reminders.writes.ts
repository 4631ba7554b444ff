import type { Em } from '../../shared/database/orm.js';

const tables = {
  recipient_id: ['reminder', 'nudge', 'nudge_pace'],
  person_id: ['reminder_preference', 'calendar_feed'],
  who: ['live_presence'],
};

/** Lets go of all that is kept of a person around reminders and calendars; their due rows then find nothing. */
export async function eraseReminders(em: Em, personId: string): Promise<void> {
  for (const [column, names] of Object.entries(tables))
    for (const name of names) await em.execute(`delete from ${name} where ${column} = ?`, [personId]);
}
