import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import { nudgeKindsAbout, nudgeRules } from '../reminders/reminder-kinds.domain.js';
import { defaultAgendaLeadHours } from '../reminders/reminder-times.domain.js';
import { newNudges, resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

/**
 * Schedules the nudges about a confirmed meeting and resolves those about a meeting in any other status. Nudges whose time
 * has passed are not scheduled.
 */
export async function scheduleMeetingNudges(unit: ProgressUnit, meetingId: string): Promise<void> {
  const meeting = await unit.em.findOne(MeetingEntity, meetingId);
  const pairing = meeting && (await unit.em.findOne(PairingFactEntity, meeting.pairingId));
  if (!pairing) return;
  const kinds = nudgeKindsAbout('MEETING');
  await resolveNudges(unit, { kinds, subjectId: meetingId });
  if (meeting.status !== 'CONFIRMED') return;
  const { pairingId, kind, organizerId, startsAt, minutes } = meeting;
  const { mentorId, menteeId } = pairing;
  const agendaLeadHours = await agendaLeadHoursOf(unit, pairingId);
  const subject = { kind, organizerId, startsAt, minutes, mentorId, menteeId, agendaLeadHours };
  const nudges = kinds.flatMap((one) =>
    newNudges({ kind: one, pairingId, subjectId: meetingId }, nudgeRules[one].plan(subject)),
  );
  await scheduleNudges(
    unit,
    nudges.filter(({ dueAt }) => dueAt > unit.now),
  );
}

const leadHoursSql = 'select agenda_lead_time_hours as hours from agreement_fact where pairing_id = ?';

async function agendaLeadHoursOf(unit: ProgressUnit, pairingId: string): Promise<number> {
  const [agreed] = await unit.em.execute<{ hours: number }[]>(leadHoursSql, [pairingId]);
  return agreed?.hours ?? defaultAgendaLeadHours;
}

/** Schedules the nudge for a next meeting, after a meeting was held or missed. */
export async function scheduleNextMeetingNudge(unit: ProgressUnit, pairingId: string): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  const plan = nudgeRules.NO_NEXT_MEETING.plan({ menteeId: pairing.menteeId, metAt: unit.now });
  await scheduleNudges(unit, newNudges({ kind: 'NO_NEXT_MEETING', pairingId, subjectId: pairingId }, plan));
}

/** Schedules the nudges about a pairing's confirmed meetings again, because the agreed lead time changed. */
export async function rescheduleMeetingNudges(unit: ProgressUnit, pairingId: string): Promise<void> {
  const upcoming = { pairingId, status: 'CONFIRMED' as const, startsAt: { $gt: unit.now } };
  for (const { id } of await unit.em.find(MeetingEntity, upcoming)) await scheduleMeetingNudges(unit, id);
}
