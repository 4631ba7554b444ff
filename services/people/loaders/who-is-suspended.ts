import type { Em } from '../../shared/orm.js';
import { sqlList } from '../../shared/sql-list.js';

const sql = `select id from person where id = any(?::uuid[]) and status = 'SUSPENDED'`;

/** Which of these persons a coordinator has suspended. */
export async function whoIsSuspended(em: Em, personIds: string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql, [sqlList(personIds)]);
  return rows.map(({ id }) => id);
}
