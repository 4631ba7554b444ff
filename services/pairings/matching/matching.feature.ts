import type { PairingsFeature } from '../feature.js';
import {
  CriterionScoreResolver,
  ExclusionResolver,
  MatchingQueries,
  MatchSuggestionResolver,
} from './matching.resolver.js';

/** Suggested mentors, and explained matches. */
export const matchingFeature: PairingsFeature = {
  resolvers: [MatchingQueries, MatchSuggestionResolver, CriterionScoreResolver, ExclusionResolver],
};
