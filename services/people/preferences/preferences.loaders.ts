import { plainRowByKey } from '../../shared/database/plain-rows.js';
import type { LoaderDeps } from '../loader-deps.js';
import { PreferencesEntity } from './preferences.entity.js';

export const preferencesLoaders = {
  /** A person's answers to the preference survey; null before the first answer. */
  preferencesByPersonId: ({ em }: LoaderDeps) => plainRowByKey(em, PreferencesEntity, 'personId'),
};
