import type { PairingsUnit } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import type { ClosureReasonName } from './closure.domain.js';
import { endingAction, keepsInTouch, type ReflectionState } from './closure.domain.js';

export interface ClosureEnding {
  reason: ClosureReasonName;
  reflections: ReflectionState[];
  /** Null when the time for looking back has passed. */
  actorId: string | null;
}

/** Ends a pairing that is CLOSING, by its reason; one that is not stays as it is. Whoever calls has locked it. */
export function endClosing(
  unit: PairingsUnit,
  pairing: PairingEntity,
  { reason, reflections, actorId }: ClosureEnding,
): void {
  const ended = decidePairing(pairing.status, endingAction(reason), actorId ? 'PARTY' : 'CLOCK');
  if (!ended.ok) return;
  Object.assign(pairing, { status: ended.value, endedAt: unit.now });
  for (const kind of ['closure.thanks', 'closure.end'] as const) unit.unschedule(kind, pairing.id);
  recordPairingEvent(unit, 'PairingEnded', pairing, { actorId, payload: {} });
  if (!keepsInTouch(pairing.status, reflections)) return;
  const kept = decidePairing(pairing.status, 'KEEP_IN_TOUCH', 'PARTY');
  if (!kept.ok) return;
  pairing.status = kept.value;
  recordPairingEvent(unit, 'KeepingInTouch', pairing, { actorId, payload: {} });
}
