import type { Em } from '../../shared/database/orm.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/** The rhythm wishes of one person, oldest first, for their archive. */
export function exportRhythmWishes(em: Em, personId: string): Promise<RhythmWishEntity[]> {
  return em.find(RhythmWishEntity, { personId }, { orderBy: { wishedAt: 'asc', pairingId: 'asc' } });
}
