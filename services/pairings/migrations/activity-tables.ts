/**
 * Activity, with the id of its `ActivityRecorded` event. `epoch`, `xid` and `outbox_id` are the event's position in the
 * outbox: they order the feed, and remain its live cursors after the outbox was pruned. Coordinators of a programme are
 * looked up at each live event.
 */
export const activityTables = `
create table activity (
  id uuid primary key,
  occasion text not null,
  program_id uuid not null,
  pairing_id uuid references pairing (id) deferrable initially deferred,
  request_id uuid references pairing_request (id) deferrable initially deferred,
  kind text not null,
  actor_id uuid,
  actor_role text check (actor_role in ('MENTOR', 'MENTEE', 'COORDINATOR')),
  at timestamptz not null,
  data jsonb not null,
  epoch int not null,
  xid bigint not null,
  outbox_id bigint not null
);
create unique index activity_occasion on activity (occasion);
create index activity_pairing on activity (pairing_id, epoch desc, xid desc, outbox_id desc) where pairing_id is not null;
create index activity_program on activity (program_id, epoch desc, xid desc, outbox_id desc);
create index activity_request on activity (request_id) where request_id is not null;
create index activity_actor on activity (actor_id, at) where actor_id is not null;
create index membership_fact_coordinator on membership_fact (program_id) where roles @> '{COORDINATOR}';
`;
