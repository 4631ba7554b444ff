import type { BusEvent } from '../bus/bus.js';
import type { Orm } from '../orm.js';
import { sqlList } from '../sql-list.js';
import type { StoredEvent } from './event.js';
import { comparePositions, type Position } from './position.js';

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

/** `order by` must name the table's own columns: by these texts, the tenth event would come before the second. */
const columns = 'xid::text as xid, id::text as id, event_id, type, streams, actor_id, at, payload';

/**
 * The oldest transaction that runs in this database, or the next to come. `pg_snapshot_xmin` would be simpler, but looks
 * at the whole server: a long transaction of any other database, or of another program, would hold every event up.
 * Running ones are looked up after the snapshot: who is gone by then is seen by the next statement. They are told in 32
 * bits; whole, they lie within 2^31 of the snapshot's, on either side of it: some began after it.
 */
const horizonSql = `with now as materialized (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as xmax),
  running (low) as (
    select backend_xid::text::bigint from pg_stat_activity
      where datname = current_database() and backend_xid is not null
    union all select transaction::text::bigint from pg_prepared_xacts where database = current_database())
  select least(xmax, min(xmax + (low - xmax % 4294967296 + 6442450944) % 4294967296 - 2147483648))::text as horizon
    from now left join running on true group by xmax`;

/** Reads a service's outbox: what the relay publishes, and what `after` replays. */
export class OutboxLog {
  constructor(
    private readonly orm: Orm,
    readonly source: string,
  ) {}

  /** Settled events after a position, in order: nothing can appear before the last of them any more. */
  async settledAfter(after: Position, limit: number): Promise<StoredEvent[]> {
    const rows = await this.#rows(
      `select ${columns} from outbox where (xid, id) > (?::text::xid8, ?::bigint) and xid < ?::text::xid8
         order by outbox.xid, outbox.id limit ?`,
      [after.xid, after.id, await this.#horizon(), limit],
    );
    return rows.map((row) => this.#eventOf(row));
  }

  /** Events after `after` up to and including `upTo`, in order; those of the named streams where given. */
  async between(after: Position, upTo: Position, limit: number, streams?: string[]): Promise<StoredEvent[]> {
    const rows = await this.#rows(
      `select ${columns} from outbox where (xid, id) > (?::text::xid8, ?::bigint) and (xid, id) <= (?::text::xid8, ?::bigint)
         ${streams ? 'and streams && ?::uuid[]' : ''} order by outbox.xid, outbox.id limit ?`,
      [after.xid, after.id, upTo.xid, upTo.id, ...(streams ? [sqlList(streams)] : []), limit],
    );
    return rows.map((row) => this.#eventOf(row));
  }

  /** Where the newest settled event stands. */
  async head(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      `select xid::text as xid, id::text as id from outbox where xid < ?::text::xid8
         order by outbox.xid desc, outbox.id desc limit 1`,
      [await this.#horizon()],
    );
    return row ? { xid: Number(row.xid), id: Number(row.id) } : this.floor();
  }

  /** Whether anything is written after `position`, settled or not. */
  async hasMore(position: Position): Promise<boolean> {
    const rows = await this.#rows('select 1 from outbox where (xid, id) > (?::text::xid8, ?::bigint) limit 1', [
      position.xid,
      position.id,
    ]);
    return rows.length > 0;
  }

  /** Where retention begins: cursors before it have expired. */
  async floor(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      'select floor_xid::text as xid, floor_id::text as id from outbox_progress',
    );
    return { xid: Number(row?.xid ?? 0), id: Number(row?.id ?? 0) };
  }

  /** How far the relay has published for certain. */
  async published(): Promise<Position> {
    const [row] = await this.#rows<{ xid: string; id: string }>(
      'select published_xid::text as xid, published_id::text as id from outbox_progress',
    );
    return { xid: Number(row?.xid ?? 0), id: Number(row?.id ?? 0) };
  }

  /**
   * Removes published events recorded before `before` and moves the floor, in one transaction. Answers how many.
   * Inbox rows go with the same age: what they guard against can no longer be sent again.
   */
  async prune(before: Date): Promise<number> {
    return this.orm.em.fork().transactional(async (em) => {
      const removed = await em.execute<{ xid: string; id: string }[]>(
        `delete from outbox using outbox_progress p where outbox.at < ?
           and (outbox.xid, outbox.id) <= (p.published_xid, p.published_id)
         returning outbox.xid::text as xid, outbox.id::text as id`,
        [before],
      );
      await em.execute('delete from inbox where received_at < ?', [before]);
      const last = removed
        .map((row) => ({ xid: Number(row.xid), id: Number(row.id) }))
        .sort(comparePositions)
        .at(-1);
      if (last)
        await em.execute(
          `update outbox_progress set floor_xid = ?::text::xid8, floor_id = ?::bigint
            where (floor_xid, floor_id) < (?::text::xid8, ?::bigint)`,
          [last.xid, last.id, last.xid, last.id],
        );
      return removed.length;
    });
  }

  /** The first transaction that may still write an event. A statement that begins after this sees all before it. */
  async #horizon(): Promise<string> {
    const [row] = await this.#rows<{ horizon: string }>(horizonSql);
    return row?.horizon ?? '0';
  }

  #rows<Row = OutboxRow>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.orm.em.fork().execute(sql, params) as unknown as Promise<Row[]>;
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

/** Chains events to the one before each, beginning after `previous`. */
export function chain(previous: Position, events: StoredEvent[]): BusEvent[] {
  return events.map((event, index) => ({ ...event, previous: events[index - 1]?.position ?? previous }));
}
