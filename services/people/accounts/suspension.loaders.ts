import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const sql = `select id from person where id = any(?::uuid[]) and status = 'SUSPENDED'`;

/** Which of these persons a coordinator has suspended. */
export async function findSuspendedIds(em: Em, personIds: string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql, [sqlArray(personIds)]);
  return rows.map(({ id }) => id);
}
