import type { PairingsFeature } from '../feature.js';
import { MatchRunEntity } from './match-run.entity.js';
import { MatchRunMutations, MatchRunQueries, MatchRunResolver, UnmatchedResolver } from './match-run.resolver.js';
import { MatchSuggestionEntity } from './match-suggestion.entity.js';
import { UnmatchedMenteeEntity } from './unmatched-mentee.entity.js';

/** Match runs: all mentees and mentors of a programme matched at once. */
export const matchRunsFeature: PairingsFeature = {
  entities: [MatchRunEntity, MatchSuggestionEntity, UnmatchedMenteeEntity],
  resolvers: [MatchRunQueries, MatchRunMutations, MatchRunResolver, UnmatchedResolver],
};
