import type { PeopleFeature } from '../people-feature.js';
import { MentorSearchQueries, PersonConnectionResolver } from './mentor-search.resolver.js';

/** The search for mentors. */
export const searchFeature: PeopleFeature = {
  resolvers: [MentorSearchQueries, PersonConnectionResolver],
};
