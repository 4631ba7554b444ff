import { addDays } from '../../shared/time/dates.js';
import type { PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import type { ClosureReasonName } from './closure.domain.js';
import { reflectionPeriodDays, thanksReminderAfterDays } from './closure.domain.js';
import { ClosureEntity } from './closure.entity.js';

/** Why, and by whom, a closure begins; null where nobody in person began it. */
export interface ClosureStart {
  reason: ClosureReasonName;
  begunById: string | null;
}

/**
 * Lets a pairing enter its closure, whatever leads there, and records `ClosureBegun`: the two have 14 days to look back,
 * and what was to come falls due no more. Whoever calls holds it locked, and has decided BEGIN_CLOSURE.
 */
export function enterClosing(unit: PairingsUnit, pairing: PairingEntity, { reason, begunById }: ClosureStart): void {
  const { id } = pairing;
  unit.em.persist(unit.em.create(ClosureEntity, { pairingId: id, reason, begunById, begunAt: unit.now }));
  Object.assign(pairing, { status: 'CLOSING', resumeOn: null });
  for (const kind of ['pairing.resume', 'pairing.end', 'pairing.endNear'] as const) unit.unschedule(kind, id);
  unit.schedule('closure.thanks', id, addDays(unit.now, thanksReminderAfterDays));
  unit.schedule('closure.end', id, addDays(unit.now, reflectionPeriodDays));
  recordPairingEvent(unit, 'ClosureBegun', pairing, { actorId: begunById, payload: {} });
}
