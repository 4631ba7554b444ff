import type { PeopleFeature } from '../people-feature.js';
import { GuideEntity } from './guide.entity.js';
import { GuideMutations, GuideQueries, GuideResolver } from './guide.resolver.js';

/** Guides to mentoring, and their likes. */
export const guidesFeature: PeopleFeature = {
  entities: [GuideEntity],
  resolvers: [GuideMutations, GuideQueries, GuideResolver],
};
