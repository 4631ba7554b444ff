import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { MatchRunStatusName } from './match-run.domain.js';
import type { MatchingAlgorithmName } from './match-run-input.domain.js';

/** A match run. Its suggestions and unmatched mentees have tables of their own. */
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
