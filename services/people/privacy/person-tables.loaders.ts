import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const sql = `select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = ? and table_name <> all(?::text[]) order by table_name`;

/**
 * Tables whose rows are somebody's by a column of this name: export and erasure find them by it, so that none which is
 * added later is forgotten.
 */
export async function findTablesWithColumn(em: Em, column: 'person_id' | 'email', except: string[]): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(sql, [column, sqlArray(except)]);
  return rows.map(({ name }) => name);
}
