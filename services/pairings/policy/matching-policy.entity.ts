import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CriterionWeightShape } from './matching-policy.domain.js';

/** How a programme matches, once its coordinators have chosen; without a row, the defaults hold. */
export const MatchingPolicyEntity = defineEntity({
  name: 'MatchingPolicyEntity',
  tableName: 'matching_policy',
  properties: {
    programId: p.uuid().primary(),
    weights: p.json<CriterionWeightShape[]>(),
    requestExpiresAfterDays: p.integer(),
    requestReminderAfterDays: p.integer(),
    slippingAfterFactor: p.float(),
    dormantAfterFactor: p.float(),
  },
});
export type MatchingPolicyEntity = InferEntity<typeof MatchingPolicyEntity>;
