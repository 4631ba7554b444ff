import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { findConnected } from '../../shared/live/presence.js';
import type { ProgressEvent, ProgressUnit } from '../operation.js';

/** Queues the e-mails of these reminders, in the transaction of `em`. */
export type EnqueueReminderEmails = (em: Em, reminderIds: string[]) => Promise<void>;

const withoutEmails = 'select person_id from reminder_preference where person_id = any(?::uuid[]) and not email';

/**
 * Delivers reminders in this order: live to connected recipients, by e-mail to the others unless they turned e-mails off.
 * Presence is read and e-mails are queued in this transaction, so that each reminder is delivered once even if a process
 * is killed. A recipient who disconnects at this moment gets it by replay from their last cursor.
 */
export async function deliverReminders(
  unit: ProgressUnit,
  reminders: { id: string; recipientId: string }[],
  enqueueEmails: EnqueueReminderEmails,
): Promise<void> {
  if (reminders.length === 0) return;
  unit.recordAll(
    reminders.map(({ id: reminderId, recipientId }): ProgressEvent<'ReminderSent'> => {
      const payload = { reminderId, recipientId };
      return { type: 'ReminderSent', streams: [recipientId], actorId: null, payload };
    }),
  );
  const recipients = [...new Set(reminders.map(({ recipientId }) => recipientId))];
  const excluded = await findConnected(unit.em, recipients);
  const rows = await unit.em.execute<{ person_id: string }[]>(withoutEmails, [sqlArray(recipients)]);
  for (const { person_id } of rows) excluded.add(person_id);
  const emailed = reminders.filter(({ recipientId }) => !excluded.has(recipientId)).map(({ id }) => id);
  if (emailed.length > 0) await enqueueEmails(unit.em, emailed);
}
