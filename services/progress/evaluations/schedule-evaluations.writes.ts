import type { PairingsEvents } from '../../contracts/pairings-events.js';
import type { ProgressEvents } from '../../contracts/progress-events.js';
import type { StoredEvent } from '../../shared/bus/event.js';
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

/** The kind of due row that opens an evaluation; its subject is the evaluation's id. */
export const openEvaluationDueKind = 'evaluation.open';
/** The kind of due row that closes it. */
export const closeEvaluationDueKind = 'evaluation.close';

const insertOnce = `insert into evaluation (id, pairing_id, instrument_key, occasion, period, status, opens_at, closes_at)
  values (?, ?, ?, ?, ?, 'SCHEDULED', ?, ?) on conflict (pairing_id, period) do nothing returning id`;

/** Plans evaluations of a pairing; one that is planned already stays as it is. */
export async function scheduleEvaluations(
  unit: ProgressUnit,
  pairingId: string,
  occasions: ScheduledOccasion[],
): Promise<void> {
  for (const { occasion, period, opensAt } of occasions) {
    const id = newId();
    const values = [id, pairingId, instruments[0].key, occasion, period, opensAt, evaluationClosesAt(opensAt)];
    const rows = await unit.em.execute(insertOnce, values);
    if (rows.length > 0) unit.schedule(openEvaluationDueKind, id, opensAt);
  }
}

const heldSoFar = `select count(*)::int as held from meeting_held where pairing_id = ?`;
const addHeld = `insert into meeting_held (meeting_id, pairing_id) values (?, ?) on conflict do nothing`;

/** The two met: a pulse after the first meeting and the third, then one each quarter. */
export async function scheduleEvaluationsAfterMeeting(unit: ProgressUnit, { payload, at }: StoredEvent): Promise<void> {
  const { meetingId, pairingId } = payload as ProgressEvents['MeetingHeld'];
  await unit.em.execute(addHeld, [meetingId, pairingId]);
  const [row] = await unit.em.execute<{ held: number }[]>(heldSoFar, [pairingId]);
  await scheduleEvaluations(unit, pairingId, occasionsAfterMeeting(row?.held ?? 0, new Date(at)));
}

/** Both have signed: midway to the agreed end, in place of what an agreement before had planned. */
export async function scheduleMidwayEvaluation(unit: ProgressUnit, { payload, at }: StoredEvent): Promise<void> {
  const { pairing, complete, agreement } = payload as PairingsEvents['AgreementSigned'];
  if (!complete) return;
  await callOff(unit, { pairingId: pairing.pairingId, occasion: 'MIDWAY' });
  const occasion = agreement?.endsOn ? midwayOccasion(new Date(at), agreement.endsOn) : null;
  if (occasion) await scheduleEvaluations(unit, pairing.pairingId, [occasion]);
}

/** The closure has begun: the last evaluation opens, and nothing else is planned any more. */
export async function scheduleClosingEvaluation(unit: ProgressUnit, { payload, at }: StoredEvent): Promise<void> {
  const { pairingId } = (payload as PairingsEvents['ClosureBegun']).pairing;
  await callOff(unit, { pairingId });
  await scheduleEvaluations(unit, pairingId, [{ occasion: 'CLOSING', period: 'closing', opensAt: new Date(at) }]);
}

/** Takes back what was planned and has not opened. */
async function callOff(unit: ProgressUnit, which: { pairingId: string; occasion?: 'MIDWAY' }): Promise<void> {
  const planned = await unit.em.find(EvaluationEntity, { ...which, status: 'SCHEDULED' }, { orderBy: { id: 'asc' } });
  for (const { id } of planned) unit.unschedule(openEvaluationDueKind, id);
  await unit.em.nativeDelete(EvaluationEntity, { id: { $in: planned.map(({ id }) => id) }, status: 'SCHEDULED' });
}
