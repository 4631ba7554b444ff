import type { PeopleFeature } from '../people-feature.js';
import { MembershipEntity } from './membership.entity.js';
import { MembershipConnectionResolver, MembershipResolver, PersonMembershipsResolver } from './membership.resolver.js';
import { ProgramEntity } from './program.entity.js';
import { findProgram } from './program.loaders.js';
import { ProgramMutations, ProgramQueries, ProgramResolver } from './program.resolver.js';

/** Programmes and memberships. */
export const programmesFeature: PeopleFeature = {
  entities: [ProgramEntity, MembershipEntity],
  resolvers: [
    ProgramResolver,
    ProgramQueries,
    ProgramMutations,
    MembershipResolver,
    MembershipConnectionResolver,
    PersonMembershipsResolver,
  ],
  referenceResolvers: {
    Program: ({ id }, { em, viewer }) => findProgram(em, viewer?.personId ?? null, id),
  },
};
