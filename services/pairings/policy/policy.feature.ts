import type { PairingsFeature } from '../feature.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';
import { MatchingPolicyMutations, ProgramMatchingPolicyResolver } from './matching-policy.resolver.js';

/** The policy of a programme. */
export const policyFeature: PairingsFeature = {
  entities: [MatchingPolicyEntity],
  resolvers: [MatchingPolicyMutations, ProgramMatchingPolicyResolver],
};
