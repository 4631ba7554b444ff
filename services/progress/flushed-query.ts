import type { ProgressUnit } from './operation.js';

/**
 * Runs SQL that must see every change of this transaction: writes first what MikroORM still holds in memory. Without such
 * changes it costs no statement.
 */
export async function flushedQuery<Row extends object>(
  { em }: ProgressUnit,
  sql: string,
  params: readonly unknown[],
): Promise<Row[]> {
  await em.flush();
  return em.execute<Row[]>(sql, params);
}
