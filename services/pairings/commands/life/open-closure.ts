import type { Unit } from '../../../shared/transact.js';
import { type ClosureReasonName, reflectWithinDays, thanksAfterDays } from '../../domain/closure.js';
import { ClosureEntity } from '../../entities/closure.entity.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import { recordPairing } from '../lock-pairing.js';

const dayMs = 86_400_000;

/**
 * Takes a pairing into CLOSING, whatever leads there: the two have 14 days to look back, and what was to come falls due
 * no more. Whoever calls has locked it and decided BEGIN_CLOSURE. `begunById` is null when the agreed day has come.
 */
export function openClosure(
  unit: Unit,
  pairing: PairingEntity,
  { reason, begunById }: { reason: ClosureReasonName; begunById: string | null },
): void {
  const { id } = pairing;
  unit.em.persist(unit.em.create(ClosureEntity, { pairingId: id, reason, begunById, begunAt: unit.now }));
  Object.assign(pairing, { status: 'CLOSING', resumeOn: null });
  for (const kind of ['pairing.resume', 'pairing.end', 'pairing.endNear']) unit.unschedule(kind, id);
  const inDays = (days: number) => new Date(unit.now.getTime() + days * dayMs);
  unit.schedule('closure.thanks', id, inDays(thanksAfterDays));
  unit.schedule('closure.end', id, inDays(reflectWithinDays));
  recordPairing(unit, 'ClosureBegun', pairing, { actorId: begunById, payload: {} });
}
