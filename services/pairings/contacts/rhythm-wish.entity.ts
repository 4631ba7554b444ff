import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RhythmWishName } from '../health/rhythm.domain.js';

/** How often one of the two would like to be in touch, compared with now; for nobody else to see. */
export const RhythmWishEntity = defineEntity({
  name: 'RhythmWishEntity',
  tableName: 'rhythm_wish',
  properties: {
    pairingId: p.uuid().primary(),
    personId: p.uuid().primary(),
    wish: p.text().$type<RhythmWishName>(),
    wishedAt: p.datetime(),
  },
});
export type RhythmWishEntity = InferEntity<typeof RhythmWishEntity>;
