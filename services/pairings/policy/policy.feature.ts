import type { PairingsFeature } from '../feature.js';
import { MatchingPolicyEntity } from './matching-policy.entity.js';
import { MatchingPolicyMutations, ProgramMatchingPolicyResolver } from './matching-policy.resolver.js';

/** How a programme matches, reminds and judges silence. */
export const policyFeature: PairingsFeature = {
  entities: [MatchingPolicyEntity],
  resolvers: [MatchingPolicyMutations, ProgramMatchingPolicyResolver],
};
