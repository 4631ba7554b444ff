import type { LoaderSource } from '../operation.js';
import { ProgramStatsByRange } from './program-stats.loaders.js';
import { progressStoryByPairingId } from './progress-story.loaders.js';

export const statsLoaders = {
  programStats: ({ em }: Pick<LoaderSource, 'em'>) => new ProgramStatsByRange(em),
  progressStoryByPairingId,
};
