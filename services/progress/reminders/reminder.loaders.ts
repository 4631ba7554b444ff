import { manyByKey } from '../../shared/database/batch-loaders.js';
import { findPlainRows, plainRowByKey, plainRowMapper } from '../../shared/database/plain-rows.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { orderByInstant, type StatusListArgs, whereStatusIn } from '../../shared/pagination/list-by-instant.js';
import type { LoaderSource } from '../operation.js';
import type { ReminderStatusName } from './reminder.domain.js';
import { ReminderEntity } from './reminder.entity.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';

type Source = Pick<LoaderSource, 'em' | 'viewerId'>;

export const reminderLoaders = {
  reminderById: ({ em }: Source) => plainRowByKey(em, ReminderEntity, 'id'),

  /** The viewer's reminders of a meeting, earliest first. */
  remindersByMeetingId: ({ em, viewerId }: Source) =>
    manyByKey<ReminderEntity>(
      async (keys) =>
        viewerId === null
          ? []
          : findPlainRows(em, ReminderEntity, {
              by: 'meetingId',
              keys,
              where: { sql: 'and recipient_id = ?::uuid', params: [viewerId] },
              order: { by: ['dueAt', 'id'], direction: 'asc' },
            }),
      (reminder) => reminder.meetingId ?? '',
    ),

  /** A person's reminders, latest first. */
  remindersByRecipientId: ({ em }: Source) =>
    new KeysetListLoaders<StatusListArgs<ReminderStatusName>, ReminderEntity>(({ status }) => ({
      em,
      table: 'reminder',
      ownerColumns: ['recipient_id'],
      order: orderByInstant('due_at'),
      direction: 'desc',
      ...whereStatusIn(status),
      toRow: plainRowMapper(em, ReminderEntity),
      keysetOf: (reminder) => [reminder.dueAt.toISOString(), reminder.id],
    })),

  /** A person's reminder preferences; null while the defaults apply. */
  reminderPreferencesByPersonId: ({ em }: Source) => plainRowByKey(em, ReminderPreferenceEntity, 'personId'),
};
