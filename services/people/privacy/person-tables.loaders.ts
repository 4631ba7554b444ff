import type { Em } from '../../shared/database/orm.js';
import { sqlArray } from '../../shared/database/sql-array.js';

const tablesSql = `select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = ? and table_name <> all(?::text[]) order by table_name`;

/**
 * Returns the tables with a column of this name, which says whose rows they are. Export and erasure use it to cover tables
 * that are added later.
 */
export async function findTablesWithColumn(em: Em, column: 'person_id' | 'email', except: string[]): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(tablesSql, [column, sqlArray(except)]);
  return rows.map(({ name }) => name);
}
