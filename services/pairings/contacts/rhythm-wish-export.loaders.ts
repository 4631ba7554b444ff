import type { Em } from '../../shared/database/orm.js';
import { RhythmWishEntity } from './rhythm-wish.entity.js';

/** What one person wished of the rhythm of their pairings; never what the others did. */
export function exportRhythmWishes(em: Em, personId: string): Promise<RhythmWishEntity[]> {
  return em.find(RhythmWishEntity, { personId }, { orderBy: { wishedAt: 'asc', pairingId: 'asc' } });
}
