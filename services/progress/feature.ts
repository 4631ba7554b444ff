import type { PairingsEvents } from '../contracts/pairings-events.js';
import type { PeopleEvents } from '../contracts/people-events.js';
import type { ProgressEvents } from '../contracts/progress-events.js';
import type { Feature } from '../shared/runtime/feature.js';
import type { ProgressContext } from './context.js';

/** One feature of progress; it can handle the events of all three services. */
export type ProgressFeature = Feature<
  ProgressContext,
  { people: PeopleEvents; pairings: PairingsEvents; progress: ProgressEvents }
>;
