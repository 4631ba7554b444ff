import type { PairingsFeature } from '../feature.js';
import { ActivityEntity } from './activity.entity.js';

/** What happened in pairings, as other features record it. */
export const activityFeature: PairingsFeature = {
  entities: [ActivityEntity],
};
