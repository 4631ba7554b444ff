import type { ProgressFeature } from '../feature.js';
import { AdviceEntity } from './advice.entity.js';
import { ChallengeEntity } from './challenge.entity.js';
import { DevelopmentPlanEntity } from './development-plan.entity.js';
import { FeedbackEntity } from './feedback.entity.js';
import { AdviceResolver, FeedbackResolver, PairingGrowthResolver } from './growth.resolver.js';
import { GrowthMutations } from './growth-mutations.resolver.js';

export const growthFeature: ProgressFeature = {
  entities: [DevelopmentPlanEntity, ChallengeEntity, AdviceEntity, FeedbackEntity],
  resolvers: [PairingGrowthResolver, AdviceResolver, FeedbackResolver, GrowthMutations],
};
