/** Two confirmed meetings of one person never overlap: PostgreSQL holds that in meeting_slot, whatever runs at once. Keys to other
 * tables are looked at the end of the transaction: rows are written in any order.
 */
export const progressTables = `
create extension if not exists btree_gist;

create table person_fact (
  person_id uuid primary key,
  version int not null,
  display_name text not null,
  locale text not null,
  time_zone text not null,
  status text not null
);

create table pairing_fact (
  pairing_id uuid primary key,
  version int not null,
  program_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  status text not null
);
create index pairing_fact_mentor on pairing_fact (mentor_id);
create index pairing_fact_mentee on pairing_fact (mentee_id);

create table goal (
  id uuid primary key,
  pairing_id uuid not null,
  owner_id uuid not null,
  title text not null,
  why text,
  horizon text not null check (horizon in ('SHORT', 'LONG')),
  domain text not null check (domain in ('PROFESSIONAL', 'PERSONAL')),
  skill text,
  success_criteria text,
  due_on date,
  status text not null check (status in ('SUGGESTED', 'DECLINED', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'REDEFINED', 'LET_GO')),
  percent int not null check (percent between 0 and 100),
  parent_id uuid references goal (id) deferrable initially deferred,
  created_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  idempotency_key text
);
create index goal_pairing on goal (pairing_id, created_at desc, id desc);
create index goal_parent on goal (parent_id) where parent_id is not null;
create unique index goal_once on goal (owner_id, idempotency_key) where idempotency_key is not null;

create table entry (
  id uuid primary key,
  goal_id uuid not null references goal (id) deferrable initially deferred,
  author_id uuid not null,
  kind text not null check (kind in ('KNOW', 'DO', 'LIVE', 'RESULT', 'SETBACK', 'INSIGHT')),
  text text not null,
  percent int check (percent between 0 and 100),
  shared boolean not null,
  at timestamptz not null,
  idempotency_key text
);
create index entry_goal on entry (goal_id, at desc, id desc);
create unique index entry_once on entry (author_id, idempotency_key) where idempotency_key is not null;

create table meeting (
  id uuid primary key,
  pairing_id uuid not null,
  kind text not null check (kind in ('KICKOFF', 'REGULAR', 'RELAUNCH', 'REVIEW', 'CLOSING')),
  status text not null check (status in
    ('PROPOSED', 'CONFIRMED', 'IN_PROGRESS', 'AWAITING_WRAP_UP', 'COMPLETED', 'CANCELLED', 'MISSED')),
  purpose text,
  organizer_id uuid not null,
  proposed_by_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null,
  time_zone text not null,
  channel text not null check (channel in ('EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON')),
  place jsonb,
  join_url text,
  cancel_reason text,
  ics_sequence int not null default 0,
  version int not null default 1,
  idempotency_key text
);
create index meeting_pairing on meeting (pairing_id, starts_at desc, id desc);
create unique index meeting_once on meeting (organizer_id, idempotency_key) where idempotency_key is not null;

create table meeting_slot (
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  person_id uuid not null,
  during tstzrange not null,
  primary key (meeting_id, person_id),
  constraint meeting_slot_overlap exclude using gist (person_id with =, during with &&)
);

create table reminder (
  id uuid primary key,
  kind text not null,
  recipient_id uuid not null,
  pairing_id uuid,
  meeting_id uuid references meeting (id) deferrable initially deferred,
  due_at timestamptz not null,
  sent_at timestamptz,
  status text not null check (status in ('SCHEDULED', 'SENT', 'SNOOZED', 'ACKNOWLEDGED', 'CANCELLED'))
);
create index reminder_recipient on reminder (recipient_id, due_at desc, id desc);
create index reminder_meeting on reminder (meeting_id);
`;
