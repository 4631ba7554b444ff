import type { ProgressFeature } from '../feature.js';
import { nudgeHandlersOfPairings, nudgeHandlersOfProgress } from './nudge.events.js';

export const nudgesFeature: ProgressFeature = {
  eventHandlers: () => ({ pairings: nudgeHandlersOfPairings, progress: nudgeHandlersOfProgress }),
};
