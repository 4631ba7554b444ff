import type { Em } from '../../shared/orm.js';

const sql = `select 1 from person where id = ? and status = 'SUSPENDED'`;

/** Whether a coordinator has suspended somebody. */
export async function isSuspended(em: Em, personId: string): Promise<boolean> {
  return (await em.execute<unknown[]>(sql, [personId])).length > 0;
}
