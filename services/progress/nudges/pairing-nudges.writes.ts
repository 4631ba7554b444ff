import type { AgreementFacts, PairingFacts, PairingHealthName } from '../../contracts/pairings-events.js';
import { PairingFactEntity } from '../facts/pairing-fact.entity.js';
import type { ProgressUnit } from '../operation.js';
import type { NudgeKindName } from './nudge.domain.js';
import { resolveNudges, scheduleNudges } from './schedule-nudges.writes.js';

/** Tells these persons of a pairing at once, as far as the rules of nudges allow. */
export function scheduleImmediateNudges(
  unit: ProgressUnit,
  pairing: Pick<PairingFacts, 'pairingId'>,
  nudge: { kind: NudgeKindName; recipientIds: string[]; subjectId?: string },
): Promise<void> {
  const { kind, recipientIds, subjectId = pairing.pairingId } = nudge;
  const about = { kind, pairingId: pairing.pairingId, subjectId, dueAt: unit.now };
  return scheduleNudges(
    unit,
    recipientIds.map((recipientId) => ({ ...about, recipientId })),
  );
}

/** Tells both of a pairing at once, as far as the rules of nudges allow. */
export function nudgeBothParties(
  unit: ProgressUnit,
  pairing: Pick<PairingFacts, 'pairingId' | 'mentorId' | 'menteeId'>,
  kind: NudgeKindName,
): Promise<void> {
  return scheduleImmediateNudges(unit, pairing, { kind, recipientIds: [pairing.mentorId, pairing.menteeId] });
}

const ofHealth: Partial<Record<PairingHealthName, NudgeKindName>> = {
  SLIPPING: 'RHYTHM_SLIPPING',
  DORMANT: 'RELAUNCH',
};

/** The health of a pairing is another: what was said of the one before is settled. */
export async function nudgeOnHealthChange(
  unit: ProgressUnit,
  pairing: PairingFacts,
  health: PairingHealthName,
): Promise<void> {
  const { pairingId } = pairing;
  await resolveNudges(unit, { kinds: ['RHYTHM_SLIPPING', 'RELAUNCH'], pairingId, subjectId: pairingId });
  const kind = ofHealth[health];
  if (kind) await nudgeBothParties(unit, pairing, kind);
}

/** One of the two begins a relaunch: the other is asked, and nobody is told of the silence any more. */
export async function nudgeOnRelaunch(
  unit: ProgressUnit,
  pairing: PairingFacts,
  relaunch: { relaunchId: string; actorId: string | null },
): Promise<void> {
  const { pairingId, mentorId, menteeId } = pairing;
  await resolveNudges(unit, { kinds: ['RHYTHM_SLIPPING', 'RELAUNCH'], pairingId });
  const recipientIds = [mentorId, menteeId].filter((id) => id !== relaunch.actorId);
  await scheduleImmediateNudges(unit, pairing, { kind: 'RELAUNCH', recipientIds, subjectId: relaunch.relaunchId });
}

/** An evaluation is open for both. */
export async function nudgeOnEvaluationOpened(
  unit: ProgressUnit,
  { evaluationId, pairingId }: { evaluationId: string; pairingId: string },
): Promise<void> {
  const pairing = await unit.em.findOne(PairingFactEntity, pairingId);
  if (!pairing) return;
  const recipientIds = [pairing.mentorId, pairing.menteeId];
  await scheduleImmediateNudges(unit, pairing, { kind: 'EVALUATION_OPEN', recipientIds, subjectId: evaluationId });
}

const upsertAgreement = `insert into agreement_fact (pairing_id, agreement_version, frequency, meeting_minutes, ends_on,
    cancellation_notice_hours, agenda_lead_time_hours, review_every_days) values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (pairing_id) do update set agreement_version = excluded.agreement_version, frequency = excluded.frequency,
    meeting_minutes = excluded.meeting_minutes, ends_on = excluded.ends_on,
    cancellation_notice_hours = excluded.cancellation_notice_hours,
    agenda_lead_time_hours = excluded.agenda_lead_time_hours, review_every_days = excluded.review_every_days
  where agreement_fact.agreement_version < excluded.agreement_version`;

/** Keeps the agreement that is in force; an older version never overwrites a newer one. */
export async function upsertAgreementFact(
  unit: ProgressUnit,
  pairingId: string,
  agreed: AgreementFacts,
): Promise<void> {
  const { agreementVersion, frequency, meetingMinutes, endsOn } = agreed;
  const { cancellationNoticeHours, agendaLeadTimeHours, reviewEveryDays } = agreed;
  await unit.em.execute(upsertAgreement, [
    ...[pairingId, agreementVersion, frequency, meetingMinutes, endsOn],
    ...[cancellationNoticeHours, agendaLeadTimeHours, reviewEveryDays],
  ]);
}
