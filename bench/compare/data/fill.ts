import pg from 'pg';

/** A statement that fills a table or changes its rows. */
export type Fill = [table: string, sql: string];

/** SQL: the date that all dates of the data are relative to. */
export const nowParam = `current_setting('bench.now')::timestamptz`;

const indexesSql = `select indexname, indexdef from pg_indexes i where schemaname = 'public' and tablename = any($1)
  and not exists (select 1 from pg_constraint c where c.conindid = (quote_ident(i.indexname))::regclass)`;

/**
 * Fills a database quickly: indexes are created at the end, and foreign keys and triggers are off. The statements include
 * the rows that triggers would write.
 */
export async function fillDatabase(url: string, fills: Fill[], now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('bench.now', $1, false)`, [now.toISOString()]);
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB';
      set synchronous_commit = off; set timezone = 'UTC'`);
    const { rows: indexes } = await client.query(indexesSql, [[...new Set(fills.map(([table]) => table))]]);
    for (const { indexname } of indexes) await client.query(`drop index "${indexname}"`);
    for (const [table, sql] of fills) await timed(table, () => client.query(sql));
    await timed('indexes', async () => {
      for (const { indexdef } of indexes) await client.query(indexdef);
    });
    await timed('vacuum', () => client.query('vacuum analyze'));
  } finally {
    await client.end();
  }
}

const slowMs = 20_000;

/** Runs work, names it in an error, and prints its duration when it is slow. */
async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work().catch((cause) => {
    throw new Error(`${what}: ${cause.message}`, { cause });
  });
  const durationMs = performance.now() - began;
  if (durationMs > slowMs) console.log(`    ${what}: ${(durationMs / 1000).toFixed(0)} s`);
}
