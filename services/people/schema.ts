import { type FederatedSchema, federatedSchema } from '../shared/federated-schema.js';
import type { PeopleContext } from './context.js';
import { DataRequests } from './graphql/resolvers/data-requests.resolver.js';
import { GuideMutations, GuideQueries, GuideResolver } from './graphql/resolvers/guide.resolver.js';
import { PeopleMutations } from './graphql/resolvers/people-mutations.resolver.js';
import { PeopleQueries, PersonConnectionResolver } from './graphql/resolvers/people-queries.resolver.js';
import { MentorProfileResolver, PersonResolver } from './graphql/resolvers/person.resolver.js';
import { ProfileMutations } from './graphql/resolvers/profile-mutations.resolver.js';
import { ProfileOfPerson, RelationshipPreferencesResolver } from './graphql/resolvers/profile-of-person.resolver.js';
import { ProfileQueries } from './graphql/resolvers/profile-queries.resolver.js';
import {
  MembershipConnectionResolver,
  MembershipResolver,
  ProgramResolver,
} from './graphql/resolvers/program.resolver.js';
import { ProgrammeMutations } from './graphql/resolvers/programme-mutations.resolver.js';
import { findProgram } from './loaders/find-programs.js';

/** The people subgraph's schema, made from its resolvers. */
export function peopleSchema(): Promise<FederatedSchema> {
  return federatedSchema<PeopleContext>('people', {
    resolvers: [
      PersonResolver,
      MentorProfileResolver,
      ProgramResolver,
      MembershipResolver,
      MembershipConnectionResolver,
      PeopleQueries,
      PersonConnectionResolver,
      PeopleMutations,
      ProfileOfPerson,
      RelationshipPreferencesResolver,
      ProfileQueries,
      ProfileMutations,
      GuideResolver,
      GuideQueries,
      GuideMutations,
      DataRequests,
      ProgrammeMutations,
    ],
    references: {
      Person: ({ id }, { loaders }) => loaders.personById.load(id),
      Program: ({ id }, { em, viewer }) => findProgram(em, viewer?.personId ?? null, id),
    },
  });
}
