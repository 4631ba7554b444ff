import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import { MeetingEntity } from '../meetings/meeting.entity.js';
import type { ProgressUnit } from '../operation.js';
import type { NudgeKindName } from './nudge.domain.js';
import {
  agendaNudgeAt,
  defaultAgendaLeadHours,
  nextMeetingNudgeAt,
  preparationNudgeAt,
  wrapUpNudgeAt,
} from './nudge-times.domain.js';
import { type NewNudge, resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

const aboutMeetings: NudgeKindName[] = ['AGENDA_MISSING', 'PREPARATION_MISSING', 'WRAP_UP_MISSING'];

/**
 * Plans what a meeting calls for, as it stands now: once it is confirmed an agenda, a preparation, a wrap-up; nothing
 * while it is only proposed, nor once it is off. What would have been due by now is not caught up on.
 */
export async function scheduleMeetingNudges(unit: ProgressUnit, meetingId: string): Promise<void> {
  const meeting = await unit.em.findOne(MeetingEntity, meetingId);
  const pairing = meeting && (await unit.em.findOne(PairingFactEntity, meeting.pairingId));
  if (!pairing) return;
  await resolveNudges(unit, { kinds: aboutMeetings, subjectId: meetingId });
  if (meeting.status !== 'CONFIRMED') return;
  const leadHours = await leadHoursOf(unit, meeting.pairingId);
  const plans = plansFor(meeting, pairing, leadHours).filter(({ dueAt }) => dueAt > unit.now);
  await scheduleNudges(unit, plans);
}

const leadSql = 'select agenda_lead_time_hours as hours from agreement_fact where pairing_id = ?';

async function leadHoursOf(unit: ProgressUnit, pairingId: string): Promise<number> {
  const [agreed] = await unit.em.execute<{ hours: number }[]>(leadSql, [pairingId]);
  return agreed?.hours ?? defaultAgendaLeadHours;
}

function plansFor(meeting: MeetingEntity, pairing: PairingFactEntity, leadHours: number): NewNudge[] {
  const { id: subjectId, pairingId, startsAt, minutes, organizerId } = meeting;
  const { mentorId, menteeId } = pairing;
  const plan = (kind: NudgeKindName, recipientId: string, dueAt: Date) => ({
    ...{ kind, recipientId, pairingId, subjectId, dueAt },
  });
  return [
    ...[...new Set([menteeId, organizerId])].map((id) =>
      plan('AGENDA_MISSING', id, agendaNudgeAt(startsAt, leadHours)),
    ),
    ...(meeting.kind === 'KICKOFF' ? [plan('PREPARATION_MISSING', menteeId, preparationNudgeAt(startsAt))] : []),
    ...[mentorId, menteeId].map((id) => plan('WRAP_UP_MISSING', id, wrapUpNudgeAt(startsAt, minutes))),
  ];
}

/** The two met, or missed each other: the mentee, who organises, is asked for the next meeting a few days later. */
export async function scheduleNextMeetingNudge(unit: ProgressUnit, pairingId: string): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  const about = { kind: 'NO_NEXT_MEETING' as const, pairingId, subjectId: pairingId };
  await scheduleNudges(unit, [{ ...about, recipientId: pairing.menteeId, dueAt: nextMeetingNudgeAt(unit.now) }]);
}

/** Plans anew for the confirmed meetings of a pairing: what was agreed on about agendas is another now. */
export async function rescheduleMeetingNudges(unit: ProgressUnit, pairingId: string): Promise<void> {
  const ahead = { pairingId, status: 'CONFIRMED' as const, startsAt: { $gt: unit.now } };
  for (const { id } of await unit.em.find(MeetingEntity, ahead)) await scheduleMeetingNudges(unit, id);
}
