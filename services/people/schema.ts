import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import { InvitationMutations } from './admission/invitation.resolver.js';
import { PeopleMutations } from './admission/people-mutations.resolver.js';
import type { PeopleContext } from './context.js';
import { GuideMutations, GuideQueries, GuideResolver } from './guides/guide.resolver.js';
import { PersonPreferencesResolver, RelationshipPreferencesResolver } from './preferences/preferences.resolver.js';
import { PreferencesMutations } from './preferences/preferences-mutations.resolver.js';
import { SurveyResolver } from './preferences/survey.resolver.js';
import { DataRequestResolver } from './privacy/data-request.resolver.js';
import { MentorProfileResolver, PersonResolver } from './profiles/person.resolver.js';
import { MembershipConnectionResolver, MembershipResolver, ProgramResolver } from './programmes/program.resolver.js';
import { findProgram } from './programmes/visible-program.loaders.js';
import { PeopleQueries, PersonConnectionResolver } from './search/people-queries.resolver.js';

/** The people subgraph's schema, made from its resolvers. */
export function peopleSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema<PeopleContext>('people', {
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
