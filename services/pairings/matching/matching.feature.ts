import type { PairingsFeature } from '../feature.js';
import {
  CriterionScoreResolver,
  ExclusionResolver,
  MatchingQueries,
  MatchSuggestionResolver,
} from './matching.resolver.js';

/** Suggests mentors and explains matches. */
export const matchingFeature: PairingsFeature = {
  resolvers: [MatchingQueries, MatchSuggestionResolver, CriterionScoreResolver, ExclusionResolver],
};
