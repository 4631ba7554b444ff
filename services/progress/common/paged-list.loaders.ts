import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { KeyType, PageArgs } from '../../shared/pagination/connection.js';
import { KeysetListLoaders } from '../../shared/pagination/keyset-lists.js';
import { EntryEntity } from '../goals/entry.entity.js';
import type { GoalStatusName } from '../goals/goal.domain.js';
import { GoalEntity } from '../goals/goal.entity.js';
import { type MeetingStatusName } from '../meetings/meeting.domain.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ReminderStatusName } from '../reminders/reminder.domain.js';
import { ReminderEntity } from '../reminders/reminder.entity.js';

export interface StatusListArgs<Status extends string> extends PageArgs {
  status?: Status[] | null | undefined;
}

/** Only rows of these statuses; of any where there are none. */
export const whereStatusIn = (status: string[] | null | undefined) =>
  status ? { where: { sql: 'and status = any(?::text[])', params: [sqlArray(status)] } } : {};

/** The order of a list by an instant, then the id. */
export const orderByInstant = (column: string): { column: string; type: KeyType }[] => [
  { column, type: 'timestamptz' },
  { column: 'id', type: 'uuid' },
];

/** A pairing's goals, the newest first. */
export const goalsByPairingId = (em: Em) =>
  new KeysetListLoaders<StatusListArgs<GoalStatusName>, GoalEntity>(({ status }) => ({
    em,
    table: 'goal',
    ownerColumns: ['pairing_id'],
    order: orderByInstant('created_at'),
    direction: 'desc',
    ...whereStatusIn(status),
    toRow: plainRowMapper(em, GoalEntity),
    keysetOf: (goal) => [goal.createdAt.toISOString(), goal.id],
  }));

/** A pairing's meetings, the latest first. */
export const meetingsByPairingId = (em: Em) =>
  new KeysetListLoaders<StatusListArgs<MeetingStatusName>, MeetingEntity>(({ status }) => ({
    em,
    table: 'meeting',
    ownerColumns: ['pairing_id'],
    order: orderByInstant('starts_at'),
    direction: 'desc',
    ...whereStatusIn(status),
    toRow: plainRowMapper(em, MeetingEntity),
    keysetOf: (meeting) => [meeting.startsAt.toISOString(), meeting.id],
  }));

/** A goal's entries that the viewer may read, the newest first. */
export const entriesByGoalId = (em: Em, viewerId: string | null) =>
  new KeysetListLoaders<PageArgs, EntryEntity>(() => ({
    em,
    table: 'entry',
    ownerColumns: ['goal_id'],
    order: orderByInstant('at'),
    direction: 'desc',
    where: { sql: 'and (shared or author_id = ?::uuid)', params: [viewerId] },
    toRow: plainRowMapper(em, EntryEntity),
    keysetOf: (entry) => [entry.at.toISOString(), entry.id],
  }));

/** A person's reminders, the latest first. */
export const remindersByRecipientId = (em: Em) =>
  new KeysetListLoaders<StatusListArgs<ReminderStatusName>, ReminderEntity>(({ status }) => ({
    em,
    table: 'reminder',
    ownerColumns: ['recipient_id'],
    order: orderByInstant('due_at'),
    direction: 'desc',
    ...whereStatusIn(status),
    toRow: plainRowMapper(em, ReminderEntity),
    keysetOf: (reminder) => [reminder.dueAt.toISOString(), reminder.id],
  }));

const ownUpcoming = `(select m.*, s.person_id from meeting m join meeting_slot s on s.meeting_id = m.id
  where m.status = 'CONFIRMED') upcoming`;

/** A person's confirmed meetings to come, over every pairing, the next first. */
export const upcomingMeetingsByPersonId = (em: Em, now: Date) =>
  new KeysetListLoaders<PageArgs, MeetingEntity>(() => ({
    em,
    table: ownUpcoming,
    ownerColumns: ['person_id'],
    order: orderByInstant('starts_at'),
    direction: 'asc',
    where: { sql: 'and starts_at > ?', params: [now] },
    toRow: plainRowMapper(em, MeetingEntity),
    keysetOf: (meeting) => [meeting.startsAt.toISOString(), meeting.id],
  }));
