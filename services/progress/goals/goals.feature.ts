import type { ProgressFeature } from '../feature.js';
import { GoalEntity } from './goal.entity.js';
import { GoalConnectionResolver, GoalResolver, PairingGoalsResolver } from './goal.resolver.js';
import { GoalMutations } from './goal-mutations.resolver.js';
import { GoalSubscriptions, GoalUpdateResolver } from './goal-updated.resolver.js';
import { findVisibleGoal } from './visible-goal.loaders.js';

export const goalsFeature: ProgressFeature = {
  entities: [GoalEntity],
  resolvers: [
    GoalResolver,
    GoalConnectionResolver,
    PairingGoalsResolver,
    GoalMutations,
    GoalSubscriptions,
    GoalUpdateResolver,
  ],
  referenceResolvers: { Goal: ({ id }, context) => findVisibleGoal(id, context) },
};
