import type { NewEvent } from '../bus/event.js';

/**
 * An event with a row that outlives it: the row stays when the outbox is pruned, and stores the event's position. Its
 * table has the columns `id`, `occasion`, `epoch`, `xid` and `outbox_id`.
 */
export interface EventWithRow extends NewEvent {
  /** Id of the event and of the row. */
  id: string;
  /** What the event is about; only the first event of an occasion is written, which makes recording idempotent. */
  occasion: string;
  /** Other columns of the row, by their database names. */
  row: Record<string, unknown>;
}

/**
 * Returns the statement that writes events and their rows in the given order. Parameters: the events as JSON, and the
 * time of recording. The events must have distinct occasions.
 */
export const insertEventsWithRows = (table: string) => `with given as materialized (
    select * from rows from (jsonb_to_recordset(?::jsonb) as
        (id uuid, occasion text, type text, streams jsonb, "actorId" uuid, payload jsonb, "row" jsonb)) with ordinality
      as one (id, occasion, type, streams, actor_id, payload, row_columns, place)
      where not exists (select 1 from ${table} known where known.occasion = one.occasion)),
  recorded as (insert into outbox (event_id, type, streams, actor_id, at, payload)
    select id, type, array(select jsonb_array_elements_text(streams)::uuid), actor_id, ?::timestamptz, payload
      from given order by place
    returning event_id, xid, id)
  insert into ${table} select new_row.* from given join recorded on recorded.event_id = given.id cross join outbox_progress p
    cross join lateral jsonb_populate_record(null::${table}, given.row_columns || jsonb_build_object('id', given.id,
      'occasion', given.occasion, 'epoch', p.epoch, 'xid', recorded.xid::text, 'outbox_id', recorded.id)) new_row
    order by given.place`;
