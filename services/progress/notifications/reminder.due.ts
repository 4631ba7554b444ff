import type { PairingStatusName } from '../../contracts/pairings-events.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { DueHandler } from '../../shared/jobs/due-loop.js';
import { localDate } from '../../shared/time/dates.js';
import type { MeetingStatusName } from '../meetings/meeting.domain.js';
import { type DueNudge, filterStillNeededNudges } from '../nudges/nudge-conditions.loaders.js';
import type { ProgressDueKind, ProgressUnit } from '../operation.js';
import { deliverReminders, type EnqueueReminderEmails } from '../reminders/deliver-reminders.writes.js';
import { isMeetingReminderValid } from '../reminders/reminder.domain.js';
import { nudgeRuleOf, type ReminderKindName } from '../reminders/reminder-kinds.domain.js';

interface DueReminder {
  id: string;
  kind: ReminderKindName;
  recipient_id: string;
  pairing_id: string;
  subject_id: string;
  starts_at: Date;
  meeting_starts_at: Date | null;
  meeting_status: MeetingStatusName | null;
  pairing_status: PairingStatusName | null;
  time_zone: string;
  reachable: boolean;
  nudges: boolean;
}

/** Locked in the order of ids, as a cancellation does, so that the two cannot deadlock. */
const dueSql = `select r.id, r.kind, r.recipient_id, r.pairing_id, r.subject_id, r.starts_at,
    m.starts_at as meeting_starts_at, m.status as meeting_status, f.status as pairing_status,
    coalesce(p.time_zone, 'UTC') as time_zone, coalesce(p.status not in ('SUSPENDED', 'ERASED'), true) as reachable,
    coalesce(w.nudges, true) as nudges
  from reminder r left join meeting m on m.id = r.meeting_id left join pairing_fact f on f.pairing_id = r.pairing_id
    left join person_fact p on p.person_id = r.recipient_id
    left join reminder_preference w on w.person_id = r.recipient_id
  where r.due_id = any(?::uuid[]) and r.status in ('SCHEDULED', 'SNOOZED') order by r.id for update of r`;

const sentSql = `update reminder set status = 'SENT', sent_at = ? where id = any(?::uuid[])
  returning id, recipient_id as "recipientId", due_at as "dueAt"`;
const cancelSql = `update reminder set status = 'CANCELLED' where id = any(?::uuid[])`;

/**
 * Sends due reminders, of upcoming meetings and snoozed ones, and cancels those that are no longer valid. Each is sent once,
 * in the transaction that removes its due row. Quiet hours do not apply: the time of a meeting and of a snooze was chosen.
 */
function sendReminders(enqueueEmails: EnqueueReminderEmails) {
  return async (unit: ProgressUnit, dueIds: string[]): Promise<void> => {
    const due = await unit.em.execute<DueReminder[]>(dueSql, [sqlArray(dueIds)]);
    const valid = await validAmong(unit, due);
    const invalid = due.filter(({ id }) => !valid.has(id)).map(({ id }) => id);
    if (invalid.length > 0) await unit.em.execute(cancelSql, [sqlArray(invalid)]);
    const sent = await unit.em.execute<{ id: string; recipientId: string; dueAt: Date }[]>(sentSql, [
      unit.now,
      sqlArray([...valid]),
    ]);
    const inOrder = sent.sort((a, b) => new Date(a.dueAt).getTime() - new Date(b.dueAt).getTime());
    await deliverReminders(unit, inOrder, enqueueEmails);
  };
}

async function validAmong(unit: ProgressUnit, due: DueReminder[]): Promise<Set<string>> {
  const reachable = due.filter((one) => one.reachable);
  const upcoming = reachable.filter((one) => one.kind === 'MEETING_SOON' && isMeetingReminderValid(stateOf(one)));
  const nudges = reachable.flatMap((one) => nudgeOf(one, unit.now));
  return new Set([...upcoming.map(({ id }) => id), ...(await filterStillNeededNudges(unit.em, nudges, unit.now))]);
}

function stateOf(due: DueReminder) {
  const { meeting_starts_at: startsAt, meeting_status: status } = due;
  const meeting = startsAt && status ? { startsAt: new Date(startsAt), status } : null;
  return { startsAt: new Date(due.starts_at), meeting, pairing: due.pairing_status };
}

/** A snoozed nudge, if its pairing is still in a status for it. */
function nudgeOf(due: DueReminder, now: Date): DueNudge[] {
  const { id, kind, recipient_id: recipientId, pairing_id: pairingId, subject_id: subjectId } = due;
  if (kind === 'MEETING_SOON' || !due.nudges) return [];
  if (!due.pairing_status || !nudgeRuleOf(kind).pairingStatuses.has(due.pairing_status)) return [];
  return [{ id, kind, recipientId, pairingId, subjectId, today: localDate(now, due.time_zone) }];
}

/** The due handlers of reminders. */
export const reminderDueHandlers = (
  enqueueEmails: EnqueueReminderEmails,
): Record<Extract<ProgressDueKind, `reminder.${string}`>, DueHandler> => ({
  'reminder.send': sendReminders(enqueueEmails),
});
