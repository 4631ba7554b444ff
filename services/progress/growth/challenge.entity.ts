import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A situation that takes the mentee out of their comfort zone, and what came of it. */
export const ChallengeEntity = defineEntity({
  name: 'ChallengeEntity',
  tableName: 'challenge',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    recordedById: p.uuid(),
    scenario: p.text(),
    options: p.array().$type<string[]>(),
    comfort: p.integer(),
    outcome: p.text().strictNullable(),
    recordedAt: p.datetime(),
  },
});
export type ChallengeEntity = InferEntity<typeof ChallengeEntity>;
