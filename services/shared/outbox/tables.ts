import { horizonSql } from './horizon.js';

/**
 * Tables of the shared mechanisms, equal in each service's database: outbox with the relay's progress, inbox, due rows,
 * sandbox clock. Why the order of the outbox is safe: horizon.ts.
 */
export const mechanismTables = `
create table outbox (
  event_id uuid primary key,
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  type text not null,
  streams uuid[] not null,
  actor_id uuid,
  at timestamptz not null,
  payload jsonb not null
);
create unique index outbox_position on outbox (xid, id);
create index outbox_streams on outbox using gin (streams);
create index outbox_at on outbox (at);

create table outbox_progress (
  only_row boolean primary key default true check (only_row),
  published_xid xid8 not null default '0',
  published_id bigint not null default 0,
  floor_xid xid8 not null default '0',
  floor_id bigint not null default 0
);
insert into outbox_progress default values;

create table inbox (
  event_id uuid primary key,
  received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);

create table due (
  id uuid primary key default uuidv7(),
  kind text not null,
  subject uuid not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  last_error text,
  unique (kind, subject)
);
create index due_due_at on due (due_at);

create table sandbox_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0
);
insert into sandbox_clock default values;
`;

/** Retention by database time, independent of the sandbox clock; an epoch for cursors. */
export const outboxEpochs = `
alter table outbox add column recorded_at timestamptz not null default now();
drop index outbox_at;
create index outbox_recorded_at on outbox (recorded_at);
alter table outbox_progress add column epoch int not null default 1;
`;

/**
 * A function that returns the settled events after a position, and a last row without an event if unsettled ones exist.
 * In a volatile function, each statement sees what was committed before it (PostgreSQL manual, 36.7): the horizon is
 * read first, and transactions below it have ended before the events are read.
 */
export const outboxReading = `
create function settled_events(after_xid xid8, after_id bigint, most int)
  returns table (xid text, id text, event_id uuid, type text, streams uuid[], actor_id uuid, at timestamptz, payload jsonb)
  volatile language plpgsql as $$
declare
  below xid8;
begin
  below := (${horizonSql})::xid8;
  return query select o.xid::text, o.id::text, o.event_id, o.type, o.streams, o.actor_id, o.at, o.payload from outbox o
    where (o.xid, o.id) > (after_xid, after_id) and o.xid < below order by o.xid, o.id limit most;
  if exists (select 1 from outbox o where o.xid >= below) then
    return query select null::text, null::text, null::uuid, null::text, null::uuid[], null::uuid, null::timestamptz,
      null::jsonb;
  end if;
end $$;
`;

/**
 * The generic plan estimates that a third of the outbox lies after a position, and would prefer a sequential scan; in
 * fact almost nothing does.
 */
export const outboxByIndex = `
alter function settled_events set enable_seqscan to off;
alter function settled_events set enable_sort to off;
`;
