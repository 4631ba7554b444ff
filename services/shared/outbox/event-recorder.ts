import type { NewEvent } from '../bus/event.js';
import { newId } from '../id.js';
import { addTraceEvent, eventAttributes } from '../telemetry/tracing.js';
import type { PendingWrites } from './pending-writes.js';
import { type EventWithRow, insertEventsWithRows } from './record-with-row.js';

/** Returns the methods of `UnitOfWork` that record events. All events are written with one statement, in order. */
export function eventRecorder({ em, now, statements, topics }: PendingWrites) {
  const recorded: (NewEvent & { eventId: string })[] = [];
  const eventsWithRows = new Map<string, EventWithRow[]>();
  const record = (event: NewEvent): string => {
    topics.add('outbox');
    if (recorded.length === 0) statements.push(() => em.execute(insertEvents, [now, JSON.stringify(recorded)]));
    const row = { ...event, eventId: newId() };
    recorded.push(row);
    addTraceEvent('recorded', eventAttributes(row));
    return row.eventId;
  };
  return {
    record,
    recordAll(events: NewEvent[]): void {
      for (const event of events) record(event);
    },
    recordWithRow(table: string, event: EventWithRow): void {
      topics.add('outbox');
      const events = eventsWithRows.get(table) ?? [];
      if (events.length === 0)
        statements.push(() => em.execute(insertEventsWithRows(table), [JSON.stringify(events), now]));
      eventsWithRows.set(table, events);
      if (events.some(({ occasion }) => occasion === event.occasion)) return;
      addTraceEvent('recorded', eventAttributes({ eventId: event.id, type: event.type }));
      events.push(event);
    },
  };
}

const insertEvents = `insert into outbox (event_id, type, streams, actor_id, at, payload)
  select "eventId", type, array(select jsonb_array_elements_text(streams)::uuid), "actorId", ?::timestamptz, payload
  from rows from (jsonb_to_recordset(?::jsonb)
      as ("eventId" uuid, type text, streams jsonb, "actorId" uuid, payload jsonb)) with ordinality
    as given ("eventId", type, streams, "actorId", payload, place) order by place`;
