import type { Em } from '../../shared/database/orm.js';
import { plainRowByKey } from '../../shared/database/plain-rows.js';
import { ReminderPreferenceEntity } from './reminder-preferences.entity.js';

/** How a person wishes to be reminded; null for who has never said so. */
export const preferencesByPersonId = (em: Em) => plainRowByKey(em, ReminderPreferenceEntity, 'personId');
