import type { PairingsFeature } from '../feature.js';
import { hierarchyHandlers } from './hierarchy.events.js';
import { PairingHierarchyResolver } from './hierarchy.resolver.js';
import { HierarchyMarkEntity } from './hierarchy-mark.entity.js';
import { PairingEntity } from './pairing.entity.js';
import { PairingConnectionResolver, PairingQueries, PairingResolver } from './pairing.resolver.js';
import { PersonPairingsResolver } from './person-pairings.resolver.js';
import { ProgramPairingsResolver } from './program-pairings.resolver.js';

/** Pairings: their state and lists, and chains of managers. */
export const pairingFeature: PairingsFeature = {
  entities: [PairingEntity, HierarchyMarkEntity],
  resolvers: [
    PairingQueries,
    PairingResolver,
    PairingConnectionResolver,
    PersonPairingsResolver,
    ProgramPairingsResolver,
    PairingHierarchyResolver,
  ],
  referenceResolvers: {
    Pairing: ({ id }, { loaders }) => loaders.pairingById.load(id),
  },
  eventHandlers: () => ({ people: hierarchyHandlers }),
};
