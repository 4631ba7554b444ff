import { oneByKey } from '../../shared/batch-loader.js';
import type { Em } from '../../shared/orm.js';
import { RhythmWishEntity } from '../entities/rhythm-wish.entity.js';

/** What the viewer wished in a pairing; never what the other did. */
export const ownWishByPairingId = (em: Em, personId: string | null) =>
  oneByKey<RhythmWishEntity>(
    async (ids) => (personId ? em.find(RhythmWishEntity, { pairingId: { $in: ids }, personId }) : []),
    (wish) => wish.pairingId,
  );
