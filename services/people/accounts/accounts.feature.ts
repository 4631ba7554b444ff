import type { PeopleFeature } from '../people-feature.js';
import { SuspensionMutations } from './suspend-person.resolver.js';

/** Accounts and suspensions. */
export const accountsFeature: PeopleFeature = {
  resolvers: [SuspensionMutations],
};
