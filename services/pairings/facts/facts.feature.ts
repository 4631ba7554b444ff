import type { PairingsFeature } from '../feature.js';
import { BlockOrConflictFactEntity } from './block-or-conflict-fact.entity.js';
import { MembershipFactEntity } from './membership-fact.entity.js';
import { factHandlers } from './people.events.js';
import { PersonFactEntity } from './person-fact.entity.js';

/** Facts of people that pairings decides by. */
export const factsFeature: PairingsFeature = {
  entities: [PersonFactEntity, MembershipFactEntity, BlockOrConflictFactEntity],
  referenceResolvers: {
    // People decides who may see a person or a programme; each field of pairings decides for itself.
    Person: ({ id }) => ({ id }),
    Program: ({ id }) => ({ id }),
  },
  eventHandlers: () => ({ people: factHandlers }),
};
