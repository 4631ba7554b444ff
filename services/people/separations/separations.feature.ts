import type { PeopleFeature } from '../people-feature.js';
import { SeparationEntity } from './separation.entity.js';
import { SeparationMutations } from './separation.resolver.js';

/** Conflicts of interest and blocks between two people. */
export const separationsFeature: PeopleFeature = {
  entities: [SeparationEntity],
  resolvers: [SeparationMutations],
};
