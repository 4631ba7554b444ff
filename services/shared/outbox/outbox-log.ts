import type { BusEvent } from '../bus/bus.js';
import type { StoredEvent } from '../bus/event.js';
import type { Position } from '../bus/position.js';
import { customPlan } from '../database/custom-plan.js';
import type { Orm } from '../database/orm.js';
import { sqlArray } from '../database/sql-array.js';
import { horizonSql } from './horizon.js';

interface OutboxRow {
  xid: string;
  id: string;
  event_id: string;
  type: string;
  streams: string[];
  actor_id: string | null;
  at: Date;
  payload: unknown;
}

/** `order by` must use the table's own columns: by these texts, event 10 would come before event 2. */
const columns = 'xid::text as xid, id::text as id, event_id, type, streams, actor_id, at, payload';

/**
 * The newest settled event, or the retention floor if there is none. One statement, so that a feed page costs only one
 * more.
 */
const settledSql = `with horizon as materialized (${horizonSql})
  select coalesce(newest.xid, p.floor_xid)::text as xid, coalesce(newest.id, p.floor_id)::text as id
    from outbox_progress p left join lateral (
      select o.xid, o.id from outbox o where o.xid < (select horizon.horizon::xid8 from horizon)
        order by o.xid desc, o.id desc limit 1) newest on true`;

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

const wasRestoredSql = `select 1 from outbox_progress p where pg_snapshot_xmax(pg_current_snapshot()) <=
  greatest(p.published_xid, p.floor_xid, coalesce((select max(xid) from outbox), '0'))`;
const unpublishedSql = `select o.*, row_number() over (order by o.xid, o.id) as place from outbox o, outbox_progress p
  where (o.xid, o.id) > (p.published_xid, p.published_id)`;
const newEpochSql = `update outbox_progress set epoch = epoch + 1, published_xid = '0', published_id = 0,
  floor_xid = '0', floor_id = 0`;

/** Reads a service's outbox: what the relay publishes, and what `after` replays. Pruning and epochs are here too. */
export class OutboxLog {
  constructor(
    private readonly orm: Orm,
    readonly source: string,
  ) {}

  /** Returns settled events after a position, in order: no event can appear before the last of them any more. */
  async settledAfter(after: Position, limit: number): Promise<StoredEvent[]> {
    return (await this.readSettledAfter(after, limit)).events;
  }

  /** Returns the same, and whether later events exist that are not settled yet. */
  async readSettledAfter(after: Position, limit: number): Promise<{ events: StoredEvent[]; isUnsettled: boolean }> {
    const rows = await this.#rows('select * from settled_events(?::text::xid8, ?::bigint, ?)', [
      String(after.xid),
      String(after.id),
      limit,
    ]);
    const events = rows.filter((row) => row.event_id !== null);
    return { events: events.map((row) => this.#eventOf(row)), isUnsettled: events.length < rows.length };
  }

  /**
   * Returns events after `after` up to and including `upTo`, in order; with `streams`, only those that carry one of
   * them.
   */
  async between(after: Position, upTo: Position, limit: number, streams?: string[]): Promise<StoredEvent[]> {
    const rows = await this.#rows(
      customPlan(
        `select ${columns} from outbox where (xid, id) > (?::text::xid8, ?::bigint) and (xid, id) <= (?::text::xid8, ?::bigint)
           ${streams ? 'and streams && ?::uuid[]' : ''} order by outbox.xid, outbox.id limit ?`,
      ),
      [...[after.xid, after.id, upTo.xid, upTo.id].map(String), ...(streams ? [sqlArray(streams)] : []), limit],
    );
    return rows.map((row) => this.#eventOf(row));
  }

  /** Returns the position of the newest settled event. */
  async headPosition(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      `select xid::text as xid, id::text as id from outbox where xid < ?::text::xid8
         order by outbox.xid desc, outbox.id desc limit 1`,
      [await this.#horizon()],
    );
    return row ? { xid: Number(row.xid), id: Number(row.id) } : this.retentionFloor();
  }

  /**
   * Returns a settled position: no event can appear before it any more, so rows read after this call may be returned
   * with this position, or an earlier one, as a cursor that skips nothing. It is always the position of an event: after
   * a crash, PostgreSQL may assign positions that no event has yet a second time.
   */
  async settledPosition(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(settledSql);
    return { xid: Number(row?.xid ?? 0), id: Number(row?.id ?? 0) };
  }

  /** Returns whether any event exists after `position`, settled or not. */
  async hasMore(position: Position): Promise<boolean> {
    const sql = customPlan('select 1 from outbox where (xid, id) > (?::text::xid8, ?::bigint) limit 1');
    const rows = await this.#rows(sql, [String(position.xid), String(position.id)]);
    return rows.length > 0;
  }

  /** Returns where retention begins: earlier cursors have expired. */
  async retentionFloor(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      'select floor_xid::text as xid, floor_id::text as id from outbox_progress',
    );
    return { xid: Number(row?.xid ?? 0), id: Number(row?.id ?? 0) };
  }

  /** Returns the position of an event; undefined if it is not stored. */
  async positionOf(eventId: string): Promise<Position | undefined> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      'select xid::text as xid, id::text as id from outbox where event_id = ?',
      [eventId],
    );
    return row && { xid: Number(row.xid), id: Number(row.id) };
  }

  /** Returns the last position that is known to be published. */
  async publishedPosition(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      'select published_xid::text as xid, published_id::text as id from outbox_progress',
    );
    return { xid: Number(row?.xid ?? 0), id: Number(row?.id ?? 0) };
  }

  /**
   * Deletes published events recorded before `before` (database time), in batches, and moves the retention floor.
   * Returns the number of deleted events. Inbox rows of the same age are deleted too: the events that they guard
   * against are gone.
   */
  async prune(before: Date): Promise<number> {
    let removed = 0;
    for (let count = pruneBatchSize; count === pruneBatchSize; removed += count) {
      const rows = await this.#rows<{ count: number }>(pruneSql, [before, pruneBatchSize]);
      count = rows[0]?.count ?? 0;
    }
    for (let gone = pruneBatchSize; gone === pruneBatchSize; )
      gone = (await this.#rows(pruneInboxSql, [before, pruneBatchSize])).length;
    return removed;
  }

  /**
   * Returns the epoch of this outbox, which is part of every cursor. It changes when the database is restored on
   * another server, where transaction numbers start again: a cursor from another epoch answers CURSOR_EXPIRED.
   */
  async epoch(): Promise<number> {
    const [row] = await this.#rows<{ epoch: number }>('select epoch from outbox_progress');
    return row?.epoch ?? 1;
  }

  /**
   * Starts a new epoch if the database was restored on another server. Transaction numbers start again there: new
   * events would sort before old ones and never be published. Published events are deleted, unpublished ones are
   * numbered again, and cursors of the old epoch expire.
   */
  async startEpochIfRestored(): Promise<void> {
    await this.orm.em.fork().transactional(async (em) => {
      await em.execute('select * from outbox_progress for update');
      const [wasRestored] = await em.execute(wasRestoredSql);
      if (!wasRestored) return;
      await em.execute(`create temporary table waiting on commit drop as ${unpublishedSql}`);
      await em.execute('delete from outbox');
      await em.execute(`insert into outbox (event_id, type, streams, actor_id, at, payload)
        select event_id, type, streams, actor_id, at, payload from waiting order by place`);
      await em.execute(newEpochSql);
    });
  }

  /** Returns the first transaction that may still write an event. A later statement sees all events before it. */
  async #horizon(): Promise<string> {
    const [row] = await this.#rows<{ horizon: string }>(horizonSql);
    return row?.horizon ?? '0';
  }

  #rows<Row extends object = OutboxRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.orm.em.fork().execute<Row[]>(sql, params);
  }

  #eventOf(row: OutboxRow): StoredEvent {
    return {
      eventId: row.event_id,
      source: this.source,
      position: { xid: Number(row.xid), id: Number(row.id) },
      type: row.type,
      streams: row.streams,
      actorId: row.actor_id,
      at: new Date(row.at),
      payload: row.payload,
    };
  }
}

/** Links each event to its predecessor, the first to `previous`. */
export function linkEvents(previous: Position, events: StoredEvent[]): BusEvent[] {
  return events.map((event, index) => ({ ...event, previous: events[index - 1]?.position ?? previous }));
}
