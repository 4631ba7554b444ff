/** Stand-ins, so that this branch runs by itself: the steps of the same names, which others write, take their place. */
export const goalsStandIn = `
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
`;

export const meetingsStandIn = `
create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  pairing_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('HOT_TOPIC', 'GOAL', 'QUESTION_FOR_MENTOR', 'FOLLOW_UP', 'SHARE')),
  text text not null,
  position int not null,
  status text not null check (status in ('OPEN', 'DISCUSSED', 'CARRIED_OVER', 'DROPPED')),
  action_item_id uuid
);
create table preparation (
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  sender_id uuid not null,
  goal_ids uuid[] not null,
  document_ids uuid[] not null,
  note text,
  sent_at timestamptz not null,
  primary key (meeting_id, sender_id)
);
create table wrap_up (
  meeting_id uuid primary key references meeting (id) deferrable initially deferred,
  next_meeting_id uuid references meeting (id) deferrable initially deferred,
  reason_for_no_next text,
  at timestamptz not null
);
create table wrap_up_answer (
  meeting_id uuid not null references wrap_up (meeting_id) deferrable initially deferred,
  person_id uuid not null,
  objectives_met text not null check (objectives_met in ('YES', 'PARTLY', 'NO')),
  learnings text,
  at timestamptz not null,
  primary key (meeting_id, person_id)
);
`;

export const evaluationStandIn = `
create table evaluation (
  id uuid primary key,
  pairing_id uuid not null,
  instrument_key text not null,
  occasion text not null check (occasion in ('PULSE', 'MIDWAY', 'CLOSING')),
  period text not null,
  status text not null check (status in ('SCHEDULED', 'OPEN', 'REVEALED', 'EXPIRED')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  revealed_at timestamptz,
  unique (pairing_id, period)
);
create table evaluation_answer (
  evaluation_id uuid not null references evaluation (id) deferrable initially deferred,
  person_id uuid not null,
  scores jsonb not null,
  autonomy int check (autonomy between 1 and 5),
  submitted_at timestamptz not null,
  primary key (evaluation_id, person_id)
);
`;
