import type { Em } from '../../shared/orm.js';

const sql = `select 1 from person_fact where person_id = ? and status = 'SUSPENDED'`;

/** Whether people told that somebody is suspended: a moment after it happened, long before their token expires. */
export async function isSuspended(em: Em, personId: string): Promise<boolean> {
  return (await em.execute<unknown[]>(sql, [personId])).length > 0;
}
