import type { PeopleFeature } from '../people-feature.js';
import { MenteeProfileEntity } from './mentee-profile.entity.js';
import { MentorProfileEntity } from './mentor-profile.entity.js';
import { PersonEntity } from './person.entity.js';
import { MentorProfileResolver, PersonQueries, PersonResolver } from './person.resolver.js';
import { ProfileMutations } from './profile.resolver.js';

/** Persons with their mentor and mentee profiles. */
export const profilesFeature: PeopleFeature = {
  entities: [PersonEntity, MentorProfileEntity, MenteeProfileEntity],
  resolvers: [PersonResolver, PersonQueries, MentorProfileResolver, ProfileMutations],
  referenceResolvers: { Person: ({ id }, { loaders }) => loaders.personById.load(id) },
};
