import type { PairingsFeature } from '../feature.js';
import { departureHandlers } from './departure.events.js';

/** Departures, erasure and the archive of a person. */
export const privacyFeature: PairingsFeature = {
  eventHandlers: () => ({ people: departureHandlers }),
};
