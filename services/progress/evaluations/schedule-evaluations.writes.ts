import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import { newId } from '../../shared/id.js';
import type { ProgressUnit } from '../operation.js';
import {
  evaluationClosesAt,
  midwayOccasion,
  occasionsAfterMeeting,
  type ScheduledOccasion,
} from './evaluation.domain.js';
import { EvaluationEntity } from './evaluation.entity.js';
import { instruments } from './instrument.domain.js';

const insertOnce = `insert into evaluation (id, pairing_id, instrument_key, occasion, period, status, opens_at, closes_at)
  values (?, ?, ?, ?, ?, 'SCHEDULED', ?, ?) on conflict (pairing_id, period) do nothing returning id`;

/** Schedules evaluations of a pairing; an occasion that is already scheduled stays as it is. */
export async function scheduleEvaluations(
  unit: ProgressUnit,
  pairingId: string,
  occasions: ScheduledOccasion[],
): Promise<void> {
  for (const { occasion, period, opensAt } of occasions) {
    const id = newId();
    const values = [id, pairingId, instruments[0].key, occasion, period, opensAt, evaluationClosesAt(opensAt)];
    const rows = await unit.em.execute(insertOnce, values);
    if (rows.length > 0) unit.schedule('evaluation.open', id, opensAt);
  }
}

const heldSoFar = `select count(*)::int as held from meeting_held where pairing_id = ?`;
const addHeld = `insert into meeting_held (meeting_id, pairing_id) values (?, ?) on conflict do nothing`;

/** Counts a held meeting and schedules the pulses after the first and the third meeting, then one per quarter. */
export async function scheduleEvaluationsAfterMeeting(
  unit: ProgressUnit,
  { payload: { meetingId, pairingId }, at }: { payload: ProgressEvents['MeetingHeld']; at: Date },
): Promise<void> {
  await unit.em.execute(addHeld, [meetingId, pairingId]);
  const [row] = await unit.em.execute<{ held: number }[]>(heldSoFar, [pairingId]);
  await scheduleEvaluations(unit, pairingId, occasionsAfterMeeting(row?.held ?? 0, new Date(at)));
}

/** Schedules the midway evaluation of a signed agreement; it replaces that of an earlier agreement. */
export async function scheduleMidwayEvaluation(
  unit: ProgressUnit,
  { payload: { pairing, complete, agreement }, at }: { payload: PairingsEvents['AgreementSigned']; at: Date },
): Promise<void> {
  if (!complete) return;
  await deleteScheduled(unit, { pairingId: pairing.pairingId, occasion: 'MIDWAY' });
  const occasion = agreement?.endsOn ? midwayOccasion(new Date(at), agreement.endsOn) : null;
  if (occasion) await scheduleEvaluations(unit, pairing.pairingId, [occasion]);
}

/** Schedules the closing evaluation at once; deletes all others that have not opened. */
export async function scheduleClosingEvaluation(
  unit: ProgressUnit,
  { payload, at }: { payload: PairingsEvents['ClosureBegun']; at: Date },
): Promise<void> {
  const { pairingId } = payload.pairing;
  await deleteScheduled(unit, { pairingId });
  await scheduleEvaluations(unit, pairingId, [{ occasion: 'CLOSING', period: 'closing', opensAt: new Date(at) }]);
}

/** Deletes scheduled evaluations that have not opened. */
async function deleteScheduled(unit: ProgressUnit, which: { pairingId: string; occasion?: 'MIDWAY' }): Promise<void> {
  const scheduled = await unit.em.find(EvaluationEntity, { ...which, status: 'SCHEDULED' }, { orderBy: { id: 'asc' } });
  for (const { id } of scheduled) unit.unschedule('evaluation.open', id);
  await unit.em.nativeDelete(EvaluationEntity, { id: { $in: scheduled.map(({ id }) => id) }, status: 'SCHEDULED' });
}
