import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SeparationFacts } from '../../contracts/people-events.js';

/** A conflict or a block that one person declared about another, from people's events and answers. */
export const BlockOrConflictFactEntity = defineEntity({
  name: 'SeparationFactEntity',
  tableName: 'separation_fact',
  properties: {
    kind: p.text().$type<SeparationFacts['kind']>().primary(),
    personId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    version: p.integer(),
    stands: p.boolean(),
  },
});
export type BlockOrConflictFactEntity = InferEntity<typeof BlockOrConflictFactEntity>;
