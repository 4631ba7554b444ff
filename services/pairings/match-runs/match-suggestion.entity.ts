import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ScoredCriterion } from '../matching/score.domain.js';

/** A pair that a match run suggests, with its score and explanation. */
export const MatchSuggestionEntity = defineEntity({
  name: 'MatchSuggestionEntity',
  tableName: 'match_suggestion',
  properties: {
    runId: p.uuid().primary(),
    menteeId: p.uuid().primary(),
    mentorId: p.uuid(),
    points: p.integer(),
    breakdown: p.json<ScoredCriterion[]>(),
  },
});
export type MatchSuggestionEntity = InferEntity<typeof MatchSuggestionEntity>;
