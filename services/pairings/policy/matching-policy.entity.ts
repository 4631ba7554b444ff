import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { CriterionWeightShape } from './matching-policy.domain.js';

/** The policy of a programme. Programmes without a row have the default policy. */
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
