import { accept, type Result } from '../../shared/result.js';
import type { RhythmWishName } from '../health/rhythm.domain.js';
import type { PairingsOperation } from '../operation.js';
import { changePairing } from '../pairing/change-pairing.writes.js';
import { type PairingRefusal, toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/**
 * A party wishes to be in touch more, as much, or less. The other party learns nothing of it: the version stays, and the
 * event goes to the wisher's stream alone. The same wish again changes nothing.
 */
export async function wishRhythm(
  operation: PairingsOperation,
  pairingId: string,
  wish: RhythmWishName,
): Promise<Result<PairingEntity, PairingRefusal>> {
  return changePairing(
    operation,
    { pairingId, action: 'WISH_RHYTHM' },
    async ({ unit, pairing, actorId: personId }) => {
      const before = await unit.em.findOne(RhythmWishEntity, { pairingId, personId });
      if (before?.wish === wish) return accept(pairing);
      if (before) Object.assign(before, { wish, wishedAt: unit.now });
      else unit.em.persist(unit.em.create(RhythmWishEntity, { pairingId, personId, wish, wishedAt: unit.now }));
      const payload = { pairing: toPairingFacts(pairing) };
      unit.record({ type: 'RhythmWished', streams: [personId], actorId: personId, payload });
      return accept(pairing);
    },
  );
}
