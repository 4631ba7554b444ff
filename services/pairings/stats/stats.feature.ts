import type { PairingsFeature } from '../feature.js';
import { PairingStatsResolver } from './pairing-stats.resolver.js';

/** A programme’s pairings and requests in numbers. */
export const statsFeature: PairingsFeature = {
  resolvers: [PairingStatsResolver],
};
