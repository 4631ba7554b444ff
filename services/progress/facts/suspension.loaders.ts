import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const sql = `select person_id as id from person_fact where person_id = any(?::uuid[]) and status = 'SUSPENDED'`;

/** Of which of these persons people told that they are suspended: a moment after it happened, long before their token expires. */
export async function findSuspendedPersonIds(em: Em, personIds: string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql, [sqlArray(personIds)]);
  return rows.map(({ id }) => id);
}
