import { LockMode } from '@mikro-orm/core';
import { sqlArray } from '../../shared/database/sql-array.js';
import { newId } from '../../shared/id.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import { defaultMinutesBefore, upcomingMinutesBefore } from './reminder.domain.js';
import { ReminderEntity } from './reminder.entity.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';

/** The kind of due row that sends a reminder; its subject is the reminder's `dueId`. */
export const sendReminderDueKind = 'reminder.send';

const locked = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Takes back the reminders of a meeting that are still to come: it moved, or is off. */
export async function cancelReminders(unit: ProgressUnit, meetingId: string): Promise<void> {
  const toCome = { meetingId, status: { $in: ['SCHEDULED' as const, 'SNOOZED' as const] } };
  for (const reminder of await unit.em.find(ReminderEntity, toCome, locked)) cancel(unit, reminder);
}

function cancel(unit: ProgressUnit, reminder: ReminderEntity): void {
  reminder.status = 'CANCELLED';
  unit.unschedule(sendReminderDueKind, reminder.dueId);
}

/** Schedules the reminders of a confirmed meeting for each of the two, as each wishes. */
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
 * Lets one transaction at a time go on with what depends on how somebody wishes to be reminded: a meeting that is being
 * confirmed meets the new wishes, or is met by them.
 */
export function lockReminderPreferences(unit: ProgressUnit, personId: string): Promise<void> {
  return unit.lockAggregate(`reminders of ${personId}`);
}

/**
 * Brings the reminders of a person's confirmed meetings in line with what they wish now: those that are wished for no
 * more are taken back, new ones come; what was told, put off or seen stays as it is. To be called under `lockWishes`.
 */
export async function rebuildReminders(unit: ProgressUnit, personId: string): Promise<void> {
  const wished = await minutesWished(unit, personId);
  const scheduled = { recipientId: personId, kind: 'MEETING_SOON' as const, status: 'SCHEDULED' as const };
  for (const reminder of await unit.em.find(ReminderEntity, scheduled, locked))
    if (!wished.includes(reminder.minutesBefore ?? 0)) cancel(unit, reminder);
  await scheduleMissing(unit, personId, await meetingsAhead(unit, personId));
}

const ownAhead = `select s.meeting_id as id from meeting_slot s join meeting m on m.id = s.meeting_id
  where s.person_id = ? and m.status = 'CONFIRMED' and m.starts_at > ?`;

async function meetingsAhead(unit: ProgressUnit, personId: string): Promise<MeetingEntity[]> {
  const rows = await unit.em.execute<{ id: string }[]>(ownAhead, [personId, unit.now]);
  return unit.em.find(MeetingEntity, { id: { $in: rows.map(({ id }) => id) } });
}

async function minutesWished(unit: ProgressUnit, personId: string): Promise<readonly number[]> {
  const preferences = await unit.em.findOne(ReminderPreferenceEntity, personId);
  return preferences?.meetingMinutesBefore ?? defaultMinutesBefore;
}

/** Each reminder is there once for each start of its meeting, whatever became of it. */
async function scheduleMissing(unit: ProgressUnit, recipientId: string, meetings: MeetingEntity[]): Promise<void> {
  const wished = await minutesWished(unit, recipientId);
  const known = await knownReminders(unit, recipientId, meetings);
  for (const meeting of meetings)
    for (const minutesBefore of upcomingMinutesBefore(meeting.startsAt, unit.now, wished))
      if (!known.has(keyOf(meeting.id, meeting.startsAt, minutesBefore)))
        schedule(unit, meeting, { recipientId, minutesBefore });
}

const keyOf = (meetingId: string, startsAt: Date, minutes: number) => `${meetingId} ${startsAt.getTime()} ${minutes}`;

const knownSql = `select meeting_id, starts_at, minutes_before from reminder
  where recipient_id = ? and meeting_id = any(?::uuid[]) and kind = 'MEETING_SOON' and status <> 'CANCELLED'`;

async function knownReminders(
  unit: ProgressUnit,
  recipientId: string,
  meetings: MeetingEntity[],
): Promise<Set<string>> {
  await unit.em.flush();
  const params = [recipientId, sqlArray(meetings.map(({ id }) => id))];
  const rows = await unit.em.execute<{ meeting_id: string; starts_at: Date; minutes_before: number }[]>(
    knownSql,
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
  unit.schedule(sendReminderDueKind, id, dueAt);
}
