import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SkillTargetShape } from './development-plan.domain.js';

/** What the mentee of a pairing needs, and where they want to come. */
export const DevelopmentPlanEntity = defineEntity({
  name: 'DevelopmentPlanEntity',
  tableName: 'development_plan',
  properties: {
    pairingId: p.uuid().primary(),
    needs: p.array().$type<string[]>(),
    skills: p.json<SkillTargetShape[]>(),
    opportunities: p.array().$type<string[]>(),
    updatedAt: p.datetime(),
    version: p.integer(),
  },
});
export type DevelopmentPlanEntity = InferEntity<typeof DevelopmentPlanEntity>;
