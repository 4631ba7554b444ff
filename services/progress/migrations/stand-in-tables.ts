/** Stand-ins, so that this branch runs by itself: the steps of the same names, which others write, take their place. */
export const goalsStandIn = `
create table action_item (
  id uuid primary key,
  pairing_id uuid not null,
  owner_id uuid not null,
  created_by_id uuid not null,
  text text not null,
  due_on date,
  goal_id uuid,
  meeting_id uuid,
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
  meeting_id uuid not null,
  pairing_id uuid not null,
  author_id uuid not null,
  kind text not null,
  text text not null,
  position int not null,
  status text not null
);
create table preparation (
  meeting_id uuid not null,
  sender_id uuid not null,
  sent_at timestamptz not null,
  primary key (meeting_id, sender_id)
);
create table wrap_up (meeting_id uuid primary key, reason_for_no_next text, at timestamptz not null);
create table wrap_up_answer (
  meeting_id uuid not null,
  person_id uuid not null,
  objectives_met text not null,
  at timestamptz not null,
  primary key (meeting_id, person_id)
);
`;

export const evaluationStandIn = `
create table evaluation (
  id uuid primary key,
  pairing_id uuid not null,
  status text not null check (status in ('SCHEDULED', 'OPEN', 'REVEALED', 'EXPIRED'))
);
create table evaluation_answer (
  evaluation_id uuid not null,
  person_id uuid not null,
  primary key (evaluation_id, person_id)
);
`;
