/**
 * All around goals: what becomes of them, what is agreed between meetings, the mentee's plan, challenges, advice and
 * feedback. A suggestion's key is its mentor's, any other goal's its mentee's.
 */
export const goalsTables = `
alter table goal
  add column suggested_by_id uuid,
  add column supersedes_id uuid references goal (id) deferrable initially deferred,
  add column started_at timestamptz;
update goal set started_at = created_at;
drop index goal_once;
create unique index goal_once on goal (owner_id, idempotency_key)
  where idempotency_key is not null and suggested_by_id is null;
create unique index goal_suggested_once on goal (suggested_by_id, idempotency_key)
  where idempotency_key is not null and suggested_by_id is not null;
create index goal_suggested_by on goal (suggested_by_id, created_at) where suggested_by_id is not null;

alter table entry add column pairing_id uuid;
update entry set pairing_id = goal.pairing_id from goal where goal.id = entry.goal_id;
-- What has just been changed is looked at here, and not at the end: a table with a check to come cannot be altered.
set constraints all immediate;
alter table entry alter column pairing_id set not null;
create index entry_journal on entry (pairing_id, at desc, id desc);

-- What a timeline is told from, kept by week (its Monday, in UTC), so that it costs the same after ten thousand entries.
create table entry_week (
  pairing_id uuid not null,
  week_of date not null,
  author_id uuid not null,
  shared boolean not null,
  kind text not null,
  count int not null,
  primary key (pairing_id, week_of, author_id, shared, kind)
);
create index entry_week_author on entry_week (author_id);
insert into entry_week
  select pairing_id, date_trunc('week', at at time zone 'UTC')::date, author_id, shared, kind, count(*)
  from entry group by 1, 2, 3, 4, 5;

create table goal_week (
  goal_id uuid not null references goal (id) deferrable initially deferred,
  week_of date not null,
  pairing_id uuid not null,
  percent int not null check (percent between 0 and 100),
  primary key (goal_id, week_of)
);
create index goal_week_pairing on goal_week (pairing_id);
insert into goal_week
  select distinct on (goal_id, week_of) goal_id, date_trunc('week', at at time zone 'UTC')::date as week_of, pairing_id, percent
  from entry where percent is not null order by goal_id, week_of, at desc, id desc;

create table milestone (
  id uuid primary key,
  goal_id uuid not null references goal (id) deferrable initially deferred,
  title text not null,
  due_on date,
  created_at timestamptz not null,
  done_at timestamptz
);
create index milestone_goal on milestone (goal_id, created_at, id);

create table goal_comment (
  id uuid primary key,
  goal_id uuid not null references goal (id) deferrable initially deferred,
  author_id uuid not null,
  text text not null,
  at timestamptz not null
);
create index goal_comment_goal on goal_comment (goal_id, at, id);
create index goal_comment_author on goal_comment (author_id, at, id);

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

create table development_plan (
  pairing_id uuid primary key,
  needs text[] not null,
  skills jsonb not null,
  opportunities text[] not null,
  updated_at timestamptz not null,
  version int not null
);

create table challenge (
  id uuid primary key,
  pairing_id uuid not null,
  recorded_by_id uuid not null,
  scenario text not null,
  options text[] not null,
  comfort int not null check (comfort between 1 and 5),
  outcome text,
  recorded_at timestamptz not null
);
create index challenge_pairing on challenge (pairing_id, recorded_at desc, id desc);

create table advice (
  id uuid primary key,
  pairing_id uuid not null,
  by_id uuid not null,
  text text not null,
  status text not null check (status in ('NOTED', 'TRYING', 'APPLIED', 'SET_ASIDE')),
  result text,
  at timestamptz not null,
  updated_at timestamptz not null
);
create index advice_pairing on advice (pairing_id, at desc, id desc);

create table feedback (
  id uuid primary key,
  pairing_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  strengths text not null,
  improvement text,
  next_step text,
  at timestamptz not null,
  acknowledged_at timestamptz,
  idempotency_key text
);
create index feedback_pairing on feedback (pairing_id, at desc, id desc);
create unique index feedback_once on feedback (from_id, idempotency_key) where idempotency_key is not null;
`;
