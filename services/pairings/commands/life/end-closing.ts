import type { UnitOfWork } from '../../../shared/outbox/unit-of-work.js';
import { endingAction, keepsInTouch, type ReflectionState } from '../../domain/closure.js';
import type { ClosureReasonName } from '../../domain/closure-reason.js';
import { decidePairing } from '../../domain/pairing.js';
import type { PairingEntity } from '../../entities/pairing.entity.js';
import { recordPairingEvent } from '../lock-pairing.js';

export interface ClosureEnding {
  reason: ClosureReasonName;
  reflections: ReflectionState[];
  /** Null when the time for looking back has passed. */
  actorId: string | null;
}

/** Ends a pairing that is CLOSING, by its reason; one that is not stays as it is. Whoever calls has locked it. */
export function endClosing(
  unit: UnitOfWork,
  pairing: PairingEntity,
  { reason, reflections, actorId }: ClosureEnding,
): void {
  const ended = decidePairing(pairing.status, endingAction(reason), actorId ? 'PARTY' : 'CLOCK');
  if (!ended.ok) return;
  Object.assign(pairing, { status: ended.value, endedAt: unit.now });
  for (const kind of ['closure.thanks', 'closure.end']) unit.unschedule(kind, pairing.id);
  recordPairingEvent(unit, 'PairingEnded', pairing, { actorId, payload: {} });
  if (!keepsInTouch(pairing.status, reflections)) return;
  const kept = decidePairing(pairing.status, 'KEEP_IN_TOUCH', 'PARTY');
  if (!kept.ok) return;
  pairing.status = kept.value;
  recordPairingEvent(unit, 'KeepingInTouch', pairing, { actorId, payload: {} });
}
