import type { PairingsDueHandler } from '../operation.js';
import { tryLockPairings } from '../pairing/try-lock-pairings.writes.js';
import { ClosureEntity } from './closure.entity.js';
import { endClosing } from './end-closing.writes.js';

/** Ends pairings whose parties did not both reflect within 14 days. They do not keep in touch. */
export const endOverdueClosures: PairingsDueHandler = async (unit, subjects) => {
  const pairings = await tryLockPairings(unit, 'closure.end', subjects);
  const ids = pairings.map(({ id }) => id);
  const closures = await unit.em.find(ClosureEntity, { pairingId: { $in: ids } });
  const reasons = new Map(closures.map(({ pairingId, reason }) => [pairingId, reason]));
  for (const pairing of pairings) {
    const reason = reasons.get(pairing.id);
    if (reason) endClosing(unit, pairing, { reason, reflections: [], actorId: null });
  }
};
