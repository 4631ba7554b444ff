import { LockMode } from '@mikro-orm/core';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import { flushedQuery } from '../flushed-query.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import { defaultMinutesBefore, upcomingMinutesBefore } from './reminder.domain.js';
import { ReminderEntity } from './reminder.entity.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';

const locked = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Cancels the reminders of a meeting that were not sent yet. */
export async function cancelReminders(unit: ProgressUnit, meetingId: string): Promise<void> {
  const unsent = { meetingId, status: { $in: ['SCHEDULED' as const, 'SNOOZED' as const] } };
  for (const reminder of await unit.em.find(ReminderEntity, unsent, locked)) cancel(unit, reminder);
}

function cancel(unit: ProgressUnit, reminder: ReminderEntity): void {
  reminder.status = 'CANCELLED';
  unit.unschedule('reminder.send', reminder.dueId);
}

/** Schedules the reminders of a confirmed meeting, by each recipient's preferences. */
export async function scheduleReminders(
  unit: ProgressUnit,
  meeting: MeetingEntity,
  recipientIds: string[],
): Promise<void> {
  for (const recipientId of [...recipientIds].sort()) {
    await lockReminderPreferences(unit, recipientId);
    await scheduleMissing(unit, recipientId, [meeting]);
  }
}

/**
 * Takes the advisory lock of a person's reminder preferences: a meeting is confirmed either before or after a change of
 * preferences, never in between.
 */
export function lockReminderPreferences(unit: ProgressUnit, personId: string): Promise<void> {
  return unit.lockAggregate(`reminders of ${personId}`);
}

/**
 * Adapts the reminders of a person's confirmed meetings to their preferences: cancels those that are no longer wanted and
 * schedules new ones. Sent, snoozed and acknowledged reminders stay. Called under `lockReminderPreferences`.
 */
export async function rebuildReminders(unit: ProgressUnit, personId: string): Promise<void> {
  const preferred = await preferredMinutes(unit, personId);
  const scheduled = { recipientId: personId, kind: 'MEETING_SOON' as const, status: 'SCHEDULED' as const };
  for (const reminder of await unit.em.find(ReminderEntity, scheduled, locked))
    if (!preferred.includes(reminder.minutesBefore ?? 0)) cancel(unit, reminder);
  await scheduleMissing(unit, personId, await upcomingMeetings(unit, personId));
}

const upcomingMeetingIds = `select s.meeting_id as id from meeting_slot s join meeting m on m.id = s.meeting_id
  where s.person_id = ? and m.status = 'CONFIRMED' and m.starts_at > ?`;

async function upcomingMeetings(unit: ProgressUnit, personId: string): Promise<MeetingEntity[]> {
  const rows = await unit.em.execute<{ id: string }[]>(upcomingMeetingIds, [personId, unit.now]);
  return unit.em.find(MeetingEntity, { id: { $in: rows.map(({ id }) => id) } });
}

async function preferredMinutes(unit: ProgressUnit, personId: string): Promise<readonly number[]> {
  const preferences = await unit.em.findOne(ReminderPreferenceEntity, personId);
  return preferences?.meetingMinutesBefore ?? defaultMinutesBefore;
}

/** Schedules the reminders that do not exist yet. Each exists once per start of its meeting, in any status. */
async function scheduleMissing(unit: ProgressUnit, recipientId: string, meetings: MeetingEntity[]): Promise<void> {
  const preferred = await preferredMinutes(unit, recipientId);
  const existing = await existingReminders(unit, recipientId, meetings);
  for (const meeting of meetings)
    for (const minutesBefore of upcomingMinutesBefore(meeting.startsAt, unit.now, preferred))
      if (!existing.has(keyOf(meeting.id, meeting.startsAt, minutesBefore)))
        schedule(unit, meeting, { recipientId, minutesBefore });
}

const keyOf = (meetingId: string, startsAt: Date, minutes: number) => `${meetingId} ${startsAt.getTime()} ${minutes}`;

const existingSql = `select meeting_id, starts_at, minutes_before from reminder
  where recipient_id = ? and meeting_id = any(?::uuid[]) and kind = 'MEETING_SOON' and status <> 'CANCELLED'`;

async function existingReminders(
  unit: ProgressUnit,
  recipientId: string,
  meetings: MeetingEntity[],
): Promise<Set<string>> {
  const params = [recipientId, sqlArray(meetings.map(({ id }) => id))];
  const rows = await flushedQuery<{ meeting_id: string; starts_at: Date; minutes_before: number }>(
    unit,
    existingSql,
    params,
  );
  return new Set(rows.map((row) => keyOf(row.meeting_id, new Date(row.starts_at), row.minutes_before)));
}

function schedule(
  unit: ProgressUnit,
  { id: meetingId, pairingId, startsAt }: MeetingEntity,
  { recipientId, minutesBefore }: { recipientId: string; minutesBefore: number },
): void {
  const id = newId();
  const dueAt = new Date(startsAt.getTime() - minutesBefore * 60_000);
  const about = { kind: 'MEETING_SOON' as const, pairingId, meetingId, subjectId: meetingId, startsAt, minutesBefore };
  const row = { ...about, id, dueId: id, recipientId, dueAt, sentAt: null, status: 'SCHEDULED' as const };
  unit.em.persist(unit.em.create(ReminderEntity, row));
  unit.schedule('reminder.send', id, dueAt);
}
