import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/**
 * The log of what happened in a service, written in the same transaction as the rows that it tells of. `xid` and `id`
 * are PostgreSQL's own; together they are the event's position.
 */
export const OutboxEntity = defineEntity({
  name: 'OutboxEntity',
  tableName: 'outbox',
  properties: {
    eventId: p.uuid().primary(),
    xid: p.bigint().$type<string>().columnType('xid8').defaultRaw('pg_current_xact_id()').persist(false),
    id: p.bigint().$type<string>().columnType('bigint').persist(false),
    type: p.text(),
    streams: p.array().$type<string[]>().columnType('uuid[]'),
    actorId: p.uuid().strictNullable(),
    at: p.datetime(),
    payload: p.json<unknown>(),
  },
});
export type OutboxEntity = InferEntity<typeof OutboxEntity>;
