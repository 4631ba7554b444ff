import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MatchRunStatusName } from './match-run.domain.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';

/** A programme's mentees and mentors matched all at once; what it suggests lies in rows of its own. */
export const MatchRunEntity = defineEntity({
  name: 'MatchRunEntity',
  tableName: 'match_run',
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    algorithm: p.text().$type<MatchingAlgorithmName>(),
    status: p.text().$type<MatchRunStatusName>(),
    seed: p.integer(),
    inputHash: p.text(),
    totalPoints: p.bigint('number'),
    blockingPairs: p.integer(),
    createdAt: p.datetime(),
  },
});
export type MatchRunEntity = InferEntity<typeof MatchRunEntity>;
