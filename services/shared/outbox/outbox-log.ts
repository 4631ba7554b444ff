import type { BusEvent } from '../bus/bus.js';
import type { StoredEvent } from '../bus/event.js';
import type { Position } from '../bus/position.js';
import { customPlan } from '../database/custom-plan.js';
import type { Orm } from '../database/orm.js';
import { sqlArray } from '../database/sql-array.js';
import { horizonSql } from './horizon.js';
import { pruneOutbox } from './retention.js';

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

/** Reads a service's outbox: what the relay publishes, and what `after` replays. Retention: retention.ts; epochs: epoch.ts. */
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
  prune(before: Date): Promise<number> {
    return pruneOutbox(this.orm, before);
  }

  /**
   * Returns the epoch of this outbox, which is part of every cursor. It changes when the database is restored on
   * another server, where transaction numbers start again: a cursor from another epoch answers CURSOR_EXPIRED.
   */
  async epoch(): Promise<number> {
    const [row] = await this.#rows<{ epoch: number }>('select epoch from outbox_progress');
    return row?.epoch ?? 1;
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
