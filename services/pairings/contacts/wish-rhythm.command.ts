import type { PairingsEvents } from '../../contracts/pairings-events.js';
import { requireViewer } from '../../shared/graphql/operation.js';
import { accept, type Result } from '../../shared/result.js';
import type { RhythmWishName } from '../health/rhythm.domain.js';
import type { PairingsOperation } from '../operation.js';
import { toPairingFacts } from '../pairing/pairing.domain.js';
import type { PairingEntity } from '../pairing/pairing.entity.js';
import { lockPairing, type PairingCode } from '../pairing/pairing.writes.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/**
 * One of the two wishes to be in touch more, as much or less; the other never learns of it, neither by the version nor
 * by an event. The same wish again changes nothing. Refuses NOT_FOUND, PAIRING_NOT_OPEN, WRONG_STATUS.
 */
export async function wishRhythm(
  operation: PairingsOperation,
  pairingId: string,
  wish: RhythmWishName,
): Promise<Result<PairingEntity, PairingCode>> {
  const { personId } = requireViewer(operation);
  return operation.transact(async (unit) => {
    const locked = await lockPairing(unit, { id: pairingId, action: 'WISH_RHYTHM', personId });
    if (!locked.ok) return locked;
    const { pairing } = locked.value;
    const known = await unit.em.findOne(RhythmWishEntity, { pairingId, personId });
    if (known?.wish === wish) return accept(pairing);
    if (known) Object.assign(known, { wish, wishedAt: unit.now });
    else unit.em.persist(unit.em.create(RhythmWishEntity, { pairingId, personId, wish, wishedAt: unit.now }));
    const payload = { pairing: toPairingFacts(pairing) } satisfies PairingsEvents['RhythmWished'];
    unit.record({ type: 'RhythmWished', streams: [personId], actorId: personId, payload });
    return accept(pairing);
  });
}
