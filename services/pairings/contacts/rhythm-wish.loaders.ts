import { oneByKey } from '../../shared/database/batch-loaders.js';
import type { Em } from '../../shared/database/orm.js';
import { findPlainRows } from '../../shared/database/plain-rows.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/** The viewer's own rhythm wish in a pairing. */
export const ownRhythmWishByPairingId = (em: Em, personId: string | null) =>
  oneByKey<RhythmWishEntity>(
    async (keys) => {
      const own = { sql: 'and person_id = ?::uuid', params: [personId] };
      return personId ? findPlainRows(em, RhythmWishEntity, { by: 'pairingId', keys, where: own }) : [];
    },
    (wish) => wish.pairingId,
  );
