import { plainRowByKey } from '../../shared/lean-rows.js';
import type { Em } from '../../shared/orm.js';
import { PreferencesEntity } from '../entities/preferences.entity.js';

/** What a person answered to the preference survey, null while they have not. */
export const preferencesByPersonId = (em: Em) => plainRowByKey(em, PreferencesEntity, 'personId');
