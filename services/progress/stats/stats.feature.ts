import type { ProgressFeature } from '../feature.js';
import { Program } from '../references.types.js';
import { ProgramStatsResolver } from './program-stats.resolver.js';
import { PairingProgressResolver } from './progress-story.resolver.js';
import { tallyHandlers } from './tally.events.js';

export const statsFeature: ProgressFeature = {
  resolvers: [ProgramStatsResolver, PairingProgressResolver],
  orphanedTypes: [Program],
  referenceResolvers: { Program: ({ id }) => ({ id }), Pairing: ({ id }) => ({ id }), Person: ({ id }) => ({ id }) },
  eventHandlers: () => ({ progress: tallyHandlers }),
};
