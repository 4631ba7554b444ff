import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { PreferencesEntity } from './preferences.entity.js';

/** What a person answered to the preference survey, null while they have not. */
export const preferencesByPersonId = (em: Em) => plainRowByKey(em, PreferencesEntity, 'personId');
