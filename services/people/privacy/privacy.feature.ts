import type { PeopleFeature } from '../people-feature.js';
import { DataRequestEntity } from './data-request.entity.js';
import { DataRequestResolver } from './data-request.resolver.js';

/** Export and erasure of personal data. */
export const privacyFeature: PeopleFeature = {
  entities: [DataRequestEntity],
  resolvers: [DataRequestResolver],
};
