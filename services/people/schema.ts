import { buildFederatedSchema, type FederatedSchema } from '../shared/graphql/federated-schema.js';
import { SuspensionMutations } from './accounts/suspend-person.resolver.js';
import { AdmissionMutations } from './admission/invitation.resolver.js';
import type { PeopleContext } from './context.js';
import { DocumentMutations, PersonDocumentsResolver } from './documents/document.resolver.js';
import { GuideMutations, GuideQueries, GuideResolver } from './guides/guide.resolver.js';
import {
  PersonPreferencesResolver,
  PreferencesMutations,
  RelationshipPreferencesResolver,
} from './preferences/preferences.resolver.js';
import { SurveyResolver } from './preferences/survey.resolver.js';
import { DataRequestResolver } from './privacy/data-request.resolver.js';
import { MentorProfileResolver, PersonQueries, PersonResolver } from './profiles/person.resolver.js';
import { ProfileMutations } from './profiles/profile.resolver.js';
import {
  MembershipConnectionResolver,
  MembershipResolver,
  PersonMembershipsResolver,
} from './programmes/membership.resolver.js';
import { findProgram } from './programmes/program.loaders.js';
import { ProgramMutations, ProgramQueries, ProgramResolver } from './programmes/program.resolver.js';
import { MentorSearchQueries, PersonConnectionResolver } from './search/mentor-search.resolver.js';
import { SeparationMutations } from './separations/separation.resolver.js';

/** The people subgraph's schema, made from its resolvers. */
export function peopleSchema(): Promise<FederatedSchema> {
  return buildFederatedSchema<PeopleContext>('people', {
    resolvers: [
      PersonResolver,
      PersonQueries,
      MentorProfileResolver,
      ProfileMutations,
      ProgramResolver,
      ProgramQueries,
      ProgramMutations,
      MembershipResolver,
      MembershipConnectionResolver,
      PersonMembershipsResolver,
      SuspensionMutations,
      AdmissionMutations,
      SeparationMutations,
      DocumentMutations,
      PersonDocumentsResolver,
      PersonPreferencesResolver,
      RelationshipPreferencesResolver,
      PreferencesMutations,
      SurveyResolver,
      MentorSearchQueries,
      PersonConnectionResolver,
      GuideResolver,
      GuideQueries,
      GuideMutations,
      DataRequestResolver,
    ],
    referenceResolvers: {
      Person: ({ id }, { loaders }) => loaders.personById.load(id),
      Program: ({ id }, { em, viewer }) => findProgram(em, viewer?.personId ?? null, id),
    },
  });
}
