import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RhythmWishName } from '../health/rhythm.domain.js';

/** A party's wish to be in touch more, as much, or less. Visible to this party alone. */
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
