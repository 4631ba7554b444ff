import type { PairingsFeature } from '../feature.js';
import { newGoalHandlers } from './new-goals.events.js';
import { RelaunchEntity } from './relaunch.entity.js';
import { PairingRelaunchResolver, RelaunchIntentResolver, RelaunchResolver } from './relaunch.resolver.js';
import { RelaunchMutations } from './relaunch-mutations.resolver.js';

/** Relaunches: after a silence, the parties review their goals and decide how to go on. */
export const relaunchFeature: PairingsFeature = {
  entities: [RelaunchEntity],
  resolvers: [RelaunchMutations, PairingRelaunchResolver, RelaunchResolver, RelaunchIntentResolver],
  eventHandlers: () => ({ progress: newGoalHandlers }),
};
