import { enterClosing } from '../closure/enter-closing.writes.js';
import { findTimeZones } from '../facts/time-zone.loaders.js';
import type { PairingsDueHandler } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { startOfDay } from './agreed-day.domain.js';

const kind = 'pairing.end';

/**
 * The agreed day has begun, by the mentee's clock: the pairing comes to its end, though it be paused. Where another day
 * was agreed on meanwhile, it is waited for.
 */
export const closeAtAgreedEnd: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, kind, subjects);
  const zones = await findTimeZones(
    unit.em,
    pairings.map(({ menteeId }) => menteeId),
  );
  for (const pairing of pairings) {
    const decision = decidePairing(pairing.status, 'BEGIN_CLOSURE', 'CLOCK');
    if (!decision.ok || pairing.endsOn === null) continue;
    const day = startOfDay(pairing.endsOn, zones(pairing.menteeId));
    if (day > unit.now) unit.schedule(kind, pairing.id, day);
    else enterClosing(unit, pairing, { reason: 'END_DATE', begunById: null });
  }
};
