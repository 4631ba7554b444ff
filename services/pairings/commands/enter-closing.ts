import type { Unit } from '../../shared/transact.js';
import type { ClosureReasonName } from '../domain/closure-reason.js';
import { decidePairing } from '../domain/pairing.js';
import type { PairingEntity } from '../entities/pairing.entity.js';
import { recordPairing } from './lock-pairing.js';

/** Why, and by whom, a closure begins; null where nobody in person began it. */
export interface Closing {
  reason: ClosureReasonName;
  begunById: string | null;
}

/** Lets a pairing enter its closure and records `ClosureBegun`. Whoever calls holds it locked, in a status that may close. */
export function enterClosing(unit: Unit, pairing: PairingEntity, closing: Closing): void {
  const decision = decidePairing(pairing.status, 'BEGIN_CLOSURE', 'PARTY');
  if (!decision.ok) throw new Error(`A pairing that is ${pairing.status} cannot begin to close.`);
  pairing.status = decision.value;
  recordPairing(unit, 'ClosureBegun', pairing, { actorId: closing.begunById, payload: {} });
}
