import { decideNudges } from '../health/nudges.domain.js';
import type { PairingsDueHandler, PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairings } from '../pairing/pairing.writes.js';
import { recordUnversionedEvent } from '../pairing/record-pairing-event.writes.js';
import { refreshHealth } from '../pairing/refresh-health.writes.js';
import { findHealthFactors } from '../policy/health-factors.loaders.js';

/**
 * Looks at pairings again, whose time has come or may have: their health is told where it is another, and what the two
 * are to be reminded of; each once an occasion. The programme's factors are taken over.
 */
export const refreshDueHealth: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await lockPairings(unit, subjects);
  const factors = await findHealthFactors(unit.em, [...new Set(pairings.map(({ programId }) => programId))]);
  for (const pairing of pairings) {
    Object.assign(pairing, factors.get(pairing.programId), { watchedAt: null });
    nudge(unit, pairing);
    refreshHealth(unit, pairing);
  }
};

function nudge(unit: PairingsUnit, pairing: PairingEntity): void {
  const { nudges, told, agreed } = decideNudges(pairing, unit.now);
  if (nudges.length === 0) return;
  pairing.told = { ...pairing.told, ...told };
  pairing.agreed = agreed;
  for (const { type, payload } of nudges) recordUnversionedEvent(unit, type, pairing, { actorId: null, payload });
}
