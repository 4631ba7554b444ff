import type { Unit } from '../../../shared/transact.js';
import { endingOf, type ReflectionState, staysInTouch } from '../../domain/closure.js';
import type { ClosureReasonName } from '../../domain/closure-reason.js';
import { decidePairing } from '../../domain/pairing.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import { recordPairing } from '../lock-pairing.js';

export interface Ending {
  reason: ClosureReasonName;
  reflections: ReflectionState[];
  /** Null when the time for looking back has passed. */
  actorId: string | null;
}

/** Ends a pairing that is CLOSING, by its reason; one that is not stays as it is. Whoever calls has locked it. */
export function endClosing(unit: Unit, pairing: PairingEntity, { reason, reflections, actorId }: Ending): void {
  const ended = decidePairing(pairing.status, endingOf(reason), actorId ? 'PARTY' : 'CLOCK');
  if (!ended.ok) return;
  Object.assign(pairing, { status: ended.value, endedAt: unit.now });
  for (const kind of ['closure.thanks', 'closure.end']) unit.unschedule(kind, pairing.id);
  recordPairing(unit, 'PairingEnded', pairing, { actorId, payload: {} });
  if (!staysInTouch(pairing.status, reflections)) return;
  const kept = decidePairing(pairing.status, 'KEEP_IN_TOUCH', 'PARTY');
  if (!kept.ok) return;
  pairing.status = kept.value;
  recordPairing(unit, 'KeepingInTouch', pairing, { actorId, payload: {} });
}
