import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { findConnected } from '../../shared/live/presence.js';
import type { ProgressUnit } from '../operation.js';

/** Puts letters of these reminders into the queue, in the transaction of `em`. */
export type EnqueueReminderEmails = (em: Em, reminderIds: string[]) => Promise<void>;

const noLetters = 'select person_id from reminder_preference where person_id = any(?::uuid[]) and not email';

/**
 * Tells of reminders, in this order: live to whoever is connected, by a letter to whoever is not and has not asked for
 * none. Who is connected is looked up in this transaction, and the letters are put into the queue in it: what is told is
 * told once, whatever is killed. Who leaves at this very moment finds it by replaying from their last cursor.
 */
export async function deliverReminders(
  unit: ProgressUnit,
  told: { id: string; recipientId: string }[],
  post: EnqueueReminderEmails,
): Promise<void> {
  if (told.length === 0) return;
  unit.recordAll(
    told.map(({ id: reminderId, recipientId }) => {
      const payload = { reminderId, recipientId } satisfies ProgressEvents['ReminderSent'];
      return { type: 'ReminderSent', streams: [recipientId], actorId: null, payload };
    }),
  );
  const recipients = [...new Set(told.map(({ recipientId }) => recipientId))];
  const spared = await findConnected(unit.em, recipients);
  const rows = await unit.em.execute<{ person_id: string }[]>(noLetters, [sqlArray(recipients)]);
  for (const { person_id } of rows) spared.add(person_id);
  const letters = told.filter(({ recipientId }) => !spared.has(recipientId)).map(({ id }) => id);
  if (letters.length > 0) await post(unit.em, letters);
}
