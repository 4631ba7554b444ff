import type { KeyType, PageArgs } from '../../shared/connection.js';
import { PagedListsByArgs } from '../../shared/keyset-loader.js';
import { leanRows } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';
import type { GoalStatusName } from '../domain/goal.js';
import { type MeetingStatusName } from '../domain/meeting.js';
import type { ReminderStatusName } from '../domain/reminder.js';
import { EntryEntity } from '../entities/entry.entity.js';
import { GoalEntity } from '../entities/goal.entity.js';
import { MeetingEntity } from '../entities/meeting.entity.js';
import { ReminderEntity } from '../entities/reminder.entity.js';

export interface ListArgs<Status extends string> extends PageArgs {
  status?: Status[] | null | undefined;
}

/** Only rows of these statuses; of any where there are none. */
export const statusIs = (status: string[] | null | undefined) =>
  status ? { where: { sql: 'and status = any(?::text[])', params: [sqlList(status)] } } : {};

/** The order of a list by an instant, then the id. */
export const byTime = (column: string): { column: string; type: KeyType }[] => [
  { column, type: 'timestamptz' },
  { column: 'id', type: 'uuid' },
];

/** A pairing's goals, the newest first. */
export const goalsByPairingId = (em: Em) =>
  new PagedListsByArgs<ListArgs<GoalStatusName>, GoalEntity>(({ status }) => ({
    em,
    table: 'goal',
    owners: ['pairing_id'],
    order: byTime('created_at'),
    direction: 'desc',
    ...statusIs(status),
    map: leanRows(em, GoalEntity),
    keysetOf: (goal) => [goal.createdAt.toISOString(), goal.id],
  }));

/** A pairing's meetings, the latest first. */
export const meetingsByPairingId = (em: Em) =>
  new PagedListsByArgs<ListArgs<MeetingStatusName>, MeetingEntity>(({ status }) => ({
    em,
    table: 'meeting',
    owners: ['pairing_id'],
    order: byTime('starts_at'),
    direction: 'desc',
    ...statusIs(status),
    map: leanRows(em, MeetingEntity),
    keysetOf: (meeting) => [meeting.startsAt.toISOString(), meeting.id],
  }));

/** A goal's entries that the viewer may read, the newest first. */
export const entriesByGoalId = (em: Em, viewerId: string | null) =>
  new PagedListsByArgs<PageArgs, EntryEntity>(() => ({
    em,
    table: 'entry',
    owners: ['goal_id'],
    order: byTime('at'),
    direction: 'desc',
    where: { sql: 'and (shared or author_id = ?::uuid)', params: [viewerId] },
    map: leanRows(em, EntryEntity),
    keysetOf: (entry) => [entry.at.toISOString(), entry.id],
  }));

/** A person's reminders, the latest first. */
export const remindersByRecipientId = (em: Em) =>
  new PagedListsByArgs<ListArgs<ReminderStatusName>, ReminderEntity>(({ status }) => ({
    em,
    table: 'reminder',
    owners: ['recipient_id'],
    order: byTime('due_at'),
    direction: 'desc',
    ...statusIs(status),
    map: leanRows(em, ReminderEntity),
    keysetOf: (reminder) => [reminder.dueAt.toISOString(), reminder.id],
  }));

const ownUpcoming = `(select m.*, s.person_id from meeting m join meeting_slot s on s.meeting_id = m.id
  where m.status = 'CONFIRMED') upcoming`;

/** A person's confirmed meetings to come, over every pairing, the next first. */
export const upcomingMeetingsByPersonId = (em: Em, now: Date) =>
  new PagedListsByArgs<PageArgs, MeetingEntity>(() => ({
    em,
    table: ownUpcoming,
    owners: ['person_id'],
    order: byTime('starts_at'),
    direction: 'asc',
    where: { sql: 'and starts_at > ?', params: [now] },
    map: leanRows(em, MeetingEntity),
    keysetOf: (meeting) => [meeting.startsAt.toISOString(), meeting.id],
  }));
