import type { DueHandler } from '../../shared/jobs/due-loop.js';
import type { UnitOfWork } from '../../shared/outbox/unit-of-work.js';
import { decideNudges } from '../domain/nudges.js';
import type { PairingEntity } from '../entities/pairing.entity.js';
import { findHealthFactors } from '../loaders/health-factors.js';
import { refreshHealth } from './follow-pairing.js';
import { lockPairings } from './lock-pairing.js';
import { recordUnversionedEvent } from './record-event.js';

/**
 * Looks at pairings again, whose time has come or may have: their health is told where it is another, and what the two
 * are to be reminded of; each once an occasion. The programme's factors are taken over.
 */
export const refreshDueHealth: DueHandler = async (unit, subjects) => {
  const pairings = await lockPairings(unit, subjects);
  const factors = await findHealthFactors(unit.em, [...new Set(pairings.map(({ programId }) => programId))]);
  for (const pairing of pairings) {
    Object.assign(pairing, factors.get(pairing.programId), { watchedAt: null });
    nudge(unit, pairing);
    refreshHealth(unit, pairing);
  }
};

function nudge(unit: UnitOfWork, pairing: PairingEntity): void {
  const { nudges, told, agreed } = decideNudges(pairing, unit.now);
  if (nudges.length === 0) return;
  pairing.told = { ...pairing.told, ...told };
  pairing.agreed = agreed;
  for (const { type, payload } of nudges) recordUnversionedEvent(unit, type, pairing, { actorId: null, payload });
}
