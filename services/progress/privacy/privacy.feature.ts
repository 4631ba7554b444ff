import type { ProgressFeature } from '../feature.js';
import { erasureHandlers } from './erase-person.events.js';

export const privacyFeature: ProgressFeature = {
  eventHandlers: () => ({ people: erasureHandlers }),
};
