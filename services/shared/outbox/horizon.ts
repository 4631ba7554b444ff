/**
 * How a cursor survives a late commit. A transaction gets its number (xid) early but may commit late: its events then
 * appear before events that were already read. The outbox is therefore read only below the horizon: the xid of the
 * oldest running transaction of this database, or the next xid if none is running. Events below it are settled: no
 * event can appear before them any more, and a cursor skips none.
 *
 * Why not `pg_snapshot_xmin`: it looks at the whole server, so that a long transaction in any other database would
 * delay all events. Running transactions are queried after the snapshot: one that ends in between is visible to the
 * next statement. `backend_xid` has 32 bits; the full xid lies within 2^31 of the snapshot's xmax, before or after it,
 * since some transactions began after the snapshot.
 */
export const horizonSql = `with now as materialized (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax),
  running (low) as (
    select backend_xid::text::bigint from pg_stat_activity
      where datname = current_database() and backend_xid is not null
    union all select transaction::text::bigint from pg_prepared_xacts where database = current_database())
  select least(xmax, min(xmax + (low - xmax % 4294967296 + 6442450944) % 4294967296 - 2147483648))::text as horizon
    from now left join running on true group by xmax`;
