import { findTimeZones } from '../facts/time-zone.loaders.js';
import type { PairingsDueHandler } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { recordUnversionedEvent } from '../pairing/record-pairing-event.writes.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { endNearAt } from './agreed-day.domain.js';

const kind = 'pairing.endNear';

/** Records `EndNear` 30 days before the agreed end of open pairings, once an agreed end. */
export const notifyEndNear: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, kind, subjects);
  const zones = await findTimeZones(
    unit.em,
    pairings.map(({ menteeId }) => menteeId),
  );
  for (const pairing of pairings) {
    const { endsOn } = pairing;
    if (endsOn === null || !decidePairing(pairing.status, 'BEGIN_CLOSURE', 'CLOCK').ok) continue;
    const near = endNearAt(endsOn, zones(pairing.menteeId));
    if (near > unit.now) unit.schedule(kind, pairing.id, near);
    else recordUnversionedEvent(unit, 'EndNear', pairing, { actorId: null, payload: { endsOn } });
  }
};
