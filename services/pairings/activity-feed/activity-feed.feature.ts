import type { PairingsFeature } from '../feature.js';
import { ActivityResolver, PairingActivityResolver, ProgramActivityResolver } from './activity.resolver.js';
import { ActivitySubscriptions } from './activity-subscription.resolver.js';
import { progressActivityHandlers } from './progress-activity.events.js';

/** Reads and follows activity, and writes the activity of progress's events. */
export const activityFeedFeature: PairingsFeature = {
  resolvers: [ActivityResolver, PairingActivityResolver, ProgramActivityResolver, ActivitySubscriptions],
  eventHandlers: () => ({ progress: progressActivityHandlers }),
};
