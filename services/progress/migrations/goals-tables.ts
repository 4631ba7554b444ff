/** The small goals between meetings. */
export const goalsTables = `
create table action_item (
  id uuid primary key,
  pairing_id uuid not null,
  owner_id uuid not null,
  created_by_id uuid not null,
  text text not null,
  due_on date,
  goal_id uuid references goal (id) deferrable initially deferred,
  meeting_id uuid references meeting (id) deferrable initially deferred,
  status text not null check (status in ('OPEN', 'DONE', 'CARRIED_OVER', 'DROPPED')),
  created_at timestamptz not null,
  completed_at timestamptz,
  acknowledged_at timestamptz,
  idempotency_key text
);
create index action_item_pairing on action_item (pairing_id, created_at desc, id desc);
create index action_item_owner on action_item (owner_id, created_at desc, id desc);
create index action_item_meeting on action_item (meeting_id, created_at, id) where meeting_id is not null;
create unique index action_item_once on action_item (created_by_id, idempotency_key) where idempotency_key is not null;
`;
