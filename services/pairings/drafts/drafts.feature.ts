import type { PairingsFeature } from '../feature.js';
import { DraftQueries } from './drafts.resolver.js';

/** Drafts of first messages, and conversation starters. */
export const draftsFeature: PairingsFeature = {
  resolvers: [DraftQueries],
};
