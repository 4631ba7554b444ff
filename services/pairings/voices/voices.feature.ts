import type { PairingsFeature } from '../feature.js';
import { AppreciationEntity } from './appreciation.entity.js';
import { AppreciationMutations, AppreciationResolver, PairingAppreciationsResolver } from './appreciation.resolver.js';
import { ConcernEntity } from './concern.entity.js';
import {
  ConcernConnectionResolver,
  ConcernMutations,
  ConcernResolver,
  ProgramConcernsResolver,
} from './concern.resolver.js';
import { ImprovementEntity } from './improvement.entity.js';
import { ImprovementMutations, ImprovementResolver, PairingImprovementsResolver } from './improvement.resolver.js';

/** Improvements, appreciations and concerns. */
export const voicesFeature: PairingsFeature = {
  entities: [ImprovementEntity, AppreciationEntity, ConcernEntity],
  resolvers: [
    ImprovementMutations,
    PairingImprovementsResolver,
    ImprovementResolver,
    AppreciationMutations,
    PairingAppreciationsResolver,
    AppreciationResolver,
    ConcernMutations,
    ConcernResolver,
    ConcernConnectionResolver,
    ProgramConcernsResolver,
  ],
};
