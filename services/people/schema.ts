import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import type { PeopleContext } from './context.js';
import { DataRequestResolver } from './graphql/resolvers/data-requests.resolver.js';
import { GuideMutations, GuideQueries, GuideResolver } from './graphql/resolvers/guide.resolver.js';
import { PeopleMutations } from './graphql/resolvers/people-mutations.resolver.js';
import { PeopleQueries, PersonConnectionResolver } from './graphql/resolvers/people-queries.resolver.js';
import { MentorProfileResolver, PersonResolver } from './graphql/resolvers/person.resolver.js';
import { PreferencesMutations } from './graphql/resolvers/profile-mutations.resolver.js';
import {
  PersonPreferencesResolver,
  RelationshipPreferencesResolver,
} from './graphql/resolvers/profile-of-person.resolver.js';
import { SurveyResolver } from './graphql/resolvers/profile-queries.resolver.js';
import {
  MembershipConnectionResolver,
  MembershipResolver,
  ProgramResolver,
} from './graphql/resolvers/program.resolver.js';
import { InvitationMutations } from './graphql/resolvers/programme-mutations.resolver.js';
import { findProgram } from './loaders/find-programs.js';

/** The people subgraph's schema, made from its resolvers. */
export function peopleSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema<PeopleContext>({
    resolvers: [
      PersonResolver,
      MentorProfileResolver,
      ProgramResolver,
      MembershipResolver,
      MembershipConnectionResolver,
      PeopleQueries,
      PersonConnectionResolver,
      PeopleMutations,
      PersonPreferencesResolver,
      RelationshipPreferencesResolver,
      SurveyResolver,
      PreferencesMutations,
      GuideResolver,
      GuideQueries,
      GuideMutations,
      DataRequestResolver,
      InvitationMutations,
    ],
    referenceResolvers: {
      Person: ({ id }, { loaders }) => loaders.personById.load(id),
      Program: ({ id }, { em, viewer }) => findProgram(em, viewer?.personId ?? null, id),
    },
  });
}
