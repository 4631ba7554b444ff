import { findTimeZones } from '../facts/time-zone.loaders.js';
import type { PairingsDueHandler } from '../operation.js';
import { decidePairing } from '../pairing/pairing.domain.js';
import { recordPairingEvent } from '../pairing/pairing.writes.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { startOfDay } from './agreed-day.domain.js';

const kind = 'pairing.resume';

/**
 * Resumes paused pairings when their day begins in the mentee's time zone. Reschedules pairings that were paused again
 * meanwhile.
 */
export const resumeDuePairings: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, kind, subjects);
  const zones = await findTimeZones(
    unit.em,
    pairings.map(({ menteeId }) => menteeId),
  );
  for (const pairing of pairings) {
    const decision = decidePairing(pairing.status, 'RESUME', 'CLOCK');
    if (!decision.ok || pairing.resumeOn === null) continue;
    const day = startOfDay(pairing.resumeOn, zones(pairing.menteeId));
    if (day > unit.now) {
      unit.schedule(kind, pairing.id, day);
      continue;
    }
    Object.assign(pairing, { status: decision.value, resumeOn: null });
    recordPairingEvent(unit, 'PairingResumed', pairing, { actorId: null, payload: {} });
  }
};
