import type { Orm } from '../database/orm.js';

const wasRestoredSql = `select 1 from outbox_progress p where pg_snapshot_xmax(pg_current_snapshot()) <=
  greatest(p.published_xid, p.floor_xid, coalesce((select max(xid) from outbox), '0'))`;
const unpublishedSql = `select o.*, row_number() over (order by o.xid, o.id) as place from outbox o, outbox_progress p
  where (o.xid, o.id) > (p.published_xid, p.published_id)`;
const newEpochSql = `update outbox_progress set epoch = epoch + 1, published_xid = '0', published_id = 0,
  floor_xid = '0', floor_id = 0`;

/**
 * Starts a new epoch if the database was restored on another server. Transaction numbers start again there: new
 * events would sort before old ones and never be published. Published events are deleted, unpublished ones are
 * numbered again, and cursors of the old epoch expire.
 */
export async function startEpochIfRestored(orm: Orm): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await em.execute('select * from outbox_progress for update');
    const [wasRestored] = await em.execute(wasRestoredSql);
    if (!wasRestored) return;
    await em.execute(`create temporary table unpublished on commit drop as ${unpublishedSql}`);
    await em.execute('delete from outbox');
    await em.execute(`insert into outbox (event_id, type, streams, actor_id, at, payload)
      select event_id, type, streams, actor_id, at, payload from unpublished order by place`);
    await em.execute(newEpochSql);
  });
}
