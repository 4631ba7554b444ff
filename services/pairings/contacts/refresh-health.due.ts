import { decideNudges } from '../health/nudges.domain.js';
import type { PairingsDueHandler, PairingsUnit } from '../operation.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairings } from '../pairing/pairing.writes.js';
import { recordUnversionedEvent } from '../pairing/record-pairing-event.writes.js';
import { refreshHealth } from '../pairing/refresh-health.writes.js';
import { findHealthFactors } from '../policy/health-factors.loaders.js';

/**
 * Refreshes the health of pairings, takes over the factors of their programmes, and records the nudges that are due.
 * Each nudge is recorded once an occasion.
 */
export const refreshDueHealth: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await lockPairings(unit, subjects);
  const factors = await findHealthFactors(unit.em, [...new Set(pairings.map(({ programId }) => programId))]);
  for (const pairing of pairings) {
    Object.assign(pairing, factors.get(pairing.programId), { nextRefreshAt: null });
    recordNudges(unit, pairing);
    refreshHealth(unit, pairing);
  }
};

function recordNudges(unit: PairingsUnit, pairing: PairingEntity): void {
  const { nudges, state, agreed } = decideNudges(pairing, unit.now);
  if (nudges.length === 0) return;
  pairing.nudgeState = { ...pairing.nudgeState, ...state };
  pairing.agreed = agreed;
  for (const { type, payload } of nudges) recordUnversionedEvent(unit, type, pairing, { actorId: null, payload });
}
