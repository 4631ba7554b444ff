import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Said } from '../domain/matching/said.js';

/** A mentee who stays without a mentor in a match run, and why. */
export const MatchUnmatchedEntity = defineEntity({
  name: 'MatchUnmatchedEntity',
  tableName: 'match_unmatched',
  properties: {
    runId: p.uuid().primary(),
    personId: p.uuid().primary(),
    why: p.json<Said>(),
  },
});
export type MatchUnmatchedEntity = InferEntity<typeof MatchUnmatchedEntity>;
