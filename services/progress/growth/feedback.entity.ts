import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What one of the two told the other about how they do. */
export const FeedbackEntity = defineEntity({
  name: 'FeedbackEntity',
  tableName: 'feedback',
  properties: {
    id: p.uuid().primary(),
    pairingId: p.uuid(),
    fromId: p.uuid(),
    toId: p.uuid(),
    strengths: p.text(),
    improvement: p.text().strictNullable(),
    nextStep: p.text().strictNullable(),
    at: p.datetime(),
    acknowledgedAt: p.datetime().strictNullable(),
    idempotencyKey: p.text().strictNullable(),
  },
});
export type FeedbackEntity = InferEntity<typeof FeedbackEntity>;
