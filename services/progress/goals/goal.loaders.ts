import { manyByKey, oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows, plainRowByKey, plainRowMapper, plainRowsByKey } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';
import { EntryEntity } from './entry.entity.js';
import { GoalEntity } from './goal.entity.js';

/** A goal by its id. */
export const goalById = (em: Em) => plainRowByKey(em, GoalEntity, 'id');

/** The goals that stand under a goal, the oldest first. */
export const goalsByParentId = (em: Em) =>
  plainRowsByKey(em, GoalEntity, { by: 'parentId', order: { by: ['createdAt', 'id'], direction: 'asc' } });

/** An entry by its id. */
export const entryById = (em: Em) => plainRowByKey(em, EntryEntity, 'id');

/** A meeting by its id. */
export const meetingById = (em: Em) => plainRowByKey(em, MeetingEntity, 'id');

/** A reminder by its id. */
export const reminderById = (em: Em) => plainRowByKey(em, ReminderEntity, 'id');

/** One person's reminders of a meeting, the earliest first. */
export const remindersByMeetingId = (em: Em, recipientId: string | null) =>
  manyByKey<ReminderEntity>(
    (ids) =>
      recipientId
        ? findPlainRows(em, ReminderEntity, {
            by: 'meetingId',
            keys: ids,
            where: { sql: 'and recipient_id = ?::uuid', params: [recipientId] },
            order: { by: ['dueAt', 'id'], direction: 'asc' },
          })
        : Promise.resolve([]),
    (reminder) => reminder.meetingId ?? '',
  );

const nextMeetings = `select m.* from unnest(?::uuid[]) as wanted (id) cross join lateral (
    select * from meeting where pairing_id = wanted.id and status = 'CONFIRMED' and starts_at > ?
    order by starts_at, id limit 1) m`;

/** A pairing's next confirmed meeting. */
export const nextMeetingByPairingId = (em: Em, now: Date) =>
  oneByKey<MeetingEntity>(
    async (ids) => {
      const rows = (await em.execute(nextMeetings, [sqlArray(ids), now])) as object[];
      return rows.map(plainRowMapper(em, MeetingEntity));
    },
    (meeting) => meeting.pairingId,
  );
