import type { PairingsFeature } from '../feature.js';
import { ActivityEntity } from './activity.entity.js';

/** The activity that other features record. */
export const activityFeature: PairingsFeature = {
  entities: [ActivityEntity],
};
