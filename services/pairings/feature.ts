import type { PeopleEvents } from '../contracts/people-events.js';
import type { ProgressEvents } from '../contracts/progress-events.js';
import type { Feature } from '../shared/runtime/feature.js';
import type { PairingsContext } from './context.js';

/** What one feature adds to pairings. */
export type PairingsFeature = Feature<PairingsContext, { people: PeopleEvents; progress: ProgressEvents }>;
