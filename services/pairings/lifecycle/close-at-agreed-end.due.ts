import { enterClosing } from '../closure/enter-closing.writes.js';
import { findTimeZones } from '../facts/time-zone.loaders.js';
import type { PairingsDueHandler } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { startOfDay } from './agreed-day.domain.js';

const kind = 'pairing.end';

/**
 * Begins the closure of pairings, also of paused ones, when the agreed day begins in the mentee's time zone.
 * Reschedules pairings whose end was moved meanwhile.
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
