/**
 * The oldest transaction that runs in this database, or the next to come. `pg_snapshot_xmin` would be simpler, but looks
 * at the whole server: a long transaction of any other database, or of another program, would hold every event up.
 * Running ones are looked up after the snapshot: who is gone by then is seen by the next statement. They are told in 32
 * bits; whole, they lie within 2^31 of the snapshot's, on either side of it: some began after it.
 */
export const horizonSql = `with now as materialized (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax),
  running (low) as (
    select backend_xid::text::bigint from pg_stat_activity
      where datname = current_database() and backend_xid is not null
    union all select transaction::text::bigint from pg_prepared_xacts where database = current_database())
  select least(xmax, min(xmax + (low - xmax % 4294967296 + 6442450944) % 4294967296 - 2147483648))::text as horizon
    from now left join running on true group by xmax`;
