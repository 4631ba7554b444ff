import pg from 'pg';

/** One statement that fills a table, or changes what was filled. */
export type Fill = [table: string, sql: string];

/** The date of the data: all of it lies before or after. */
export const nowParam = `current_setting('bench.now')::timestamptz`;

const indexesSql = `select indexname, indexdef from pg_indexes i where schemaname = 'public' and tablename = any($1)
  and not exists (select 1 from pg_constraint c where c.conindid = (quote_ident(i.indexname))::regclass)`;

/**
 * Fills a database as fast as PostgreSQL can: indexes are made at the end, keys to other tables and triggers rest, and
 * what triggers keep is among the statements.
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
    for (const [table, sql] of fills) await told(table, () => client.query(sql));
    await told('indexes', async () => {
      for (const { indexdef } of indexes) await client.query(indexdef);
    });
    await told('vacuum', () => client.query('vacuum analyze'));
  } finally {
    await client.end();
  }
}

const slowMs = 20_000;

async function told(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work().catch((cause) => {
    throw new Error(`${what}: ${cause.message}`, { cause });
  });
  const took = performance.now() - began;
  if (took > slowMs) console.log(`    ${what}: ${(took / 1000).toFixed(0)} s`);
}
