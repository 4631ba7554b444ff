import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import type { QuietHours } from './quiet-hours.domain.js';

const chosen = `select person_id as "personId", quiet_from as "from", quiet_to as "to" from reminder_preference
  where person_id = any(?::uuid[]) and quiet_from is not null and quiet_to is not null`;

/** The quiet hours that persons have chosen, by their ids; who has chosen none is not in it. */
export async function quietHoursByPersonId(em: Em, personIds: string[]): Promise<Map<string, QuietHours>> {
  const rows = await em.execute<(QuietHours & { personId: string })[]>(chosen, [sqlArray(personIds)]);
  return new Map(rows.map(({ personId, from, to }) => [personId, { from, to }]));
}
