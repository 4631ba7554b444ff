import { customPlan } from '../database/custom-plan.js';
import type { Orm } from '../database/orm.js';

const pruneBatchSize = 2000;
const pruneSql = customPlan(`with old as (
    select o.event_id from outbox o, outbox_progress p
      where o.recorded_at < ? and (o.xid, o.id) <= (p.published_xid, p.published_id) order by o.recorded_at limit ?),
  gone as (delete from outbox o using old where o.event_id = old.event_id returning o.xid, o.id),
  last as (select xid, id from gone order by gone.xid desc, gone.id desc limit 1),
  moved as (update outbox_progress p set floor_xid = last.xid, floor_id = last.id from last
    where (p.floor_xid, p.floor_id) < (last.xid, last.id))
  select count(*)::int as count from gone`);
const pruneInboxSql = customPlan(`delete from inbox where event_id in (
  select event_id from inbox where received_at < ? limit ?) returning 1`);

/** Deletes published events and inbox rows recorded before `before`; see `OutboxLog.prune`. */
export async function pruneOutbox(orm: Orm, before: Date): Promise<number> {
  const params = [before, pruneBatchSize];
  let removed = 0;
  for (let count = pruneBatchSize; count === pruneBatchSize; removed += count) {
    const rows = await orm.em.fork().execute<{ count: number }[]>(pruneSql, params);
    count = rows[0]?.count ?? 0;
  }
  for (let count = pruneBatchSize; count === pruneBatchSize; )
    count = (await orm.em.fork().execute<unknown[]>(pruneInboxSql, params)).length;
  return removed;
}
