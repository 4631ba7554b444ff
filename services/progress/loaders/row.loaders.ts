import { manyByKey, oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';
import { EntryEntity } from '../entities/entry.entity.js';
import { GoalEntity } from '../entities/goal.entity.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { ReminderEntity } from '../entities/reminder.entity.js';

/** A goal by its id. */
export const goalById = (em: Em) =>
  oneByKey<GoalEntity>(
    (ids) => em.find(GoalEntity, { id: { $in: ids } }),
    (goal) => goal.id,
  );

/** The goals that stand under a goal, the oldest first. */
export const goalsByParentId = (em: Em) =>
  manyByKey<GoalEntity>(
    (ids) => em.find(GoalEntity, { parentId: { $in: ids } }, { orderBy: { createdAt: 'asc', id: 'asc' } }),
    (goal) => goal.parentId ?? '',
  );

/** An entry by its id. */
export const entryById = (em: Em) =>
  oneByKey<EntryEntity>(
    (ids) => em.find(EntryEntity, { id: { $in: ids } }),
    (entry) => entry.id,
  );

/** A meeting by its id. */
export const meetingById = (em: Em) =>
  oneByKey<MeetingEntity>(
    (ids) => em.find(MeetingEntity, { id: { $in: ids } }),
    (meeting) => meeting.id,
  );

/** A reminder by its id. */
export const reminderById = (em: Em) =>
  oneByKey<ReminderEntity>(
    (ids) => em.find(ReminderEntity, { id: { $in: ids } }),
    (reminder) => reminder.id,
  );

/** One person's reminders of a meeting, the earliest first. */
export const remindersByMeetingId = (em: Em, recipientId: string | null) =>
  manyByKey<ReminderEntity>(
    (ids) =>
      recipientId
        ? em.find(ReminderEntity, { meetingId: { $in: ids }, recipientId }, { orderBy: { dueAt: 'asc', id: 'asc' } })
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
      const rows = (await em.execute(nextMeetings, [sqlList(ids), now])) as object[];
      return rows.map((row) => em.map(MeetingEntity, row as never));
    },
    (meeting) => meeting.pairingId,
  );
