/**
 * Requests, pairings, agreements, messages and contacts. Unique indexes allow one open pairing for an ordered pair, and
 * one open request for a pair and programme. Foreign keys are deferred: rows may be written in any order.
 */
export const pairingsTables = `
create table person_fact (
  person_id uuid primary key,
  version int not null,
  time_zone text not null,
  status text not null,
  manager_id uuid,
  mentor jsonb
);

create table membership_fact (
  program_id uuid not null,
  person_id uuid not null,
  version int not null,
  roles text[] not null,
  primary key (program_id, person_id)
);

create table separation_fact (
  kind text not null check (kind in ('CONFLICT', 'BLOCK')),
  person_id uuid not null,
  other_id uuid not null,
  version int not null,
  stands boolean not null,
  primary key (kind, person_id, other_id)
);

create table mentor_places (
  mentor_id uuid primary key
);

create table pairing (
  id uuid primary key,
  program_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  format text not null check (format in ('ONGOING', 'JUST_IN_TIME')),
  origin text not null check (origin in ('REQUEST', 'MATCH_RUN', 'COORDINATOR', 'REFERRAL')),
  status text not null check (status in ('PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING',
    'COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH')),
  goals_at_start jsonb not null,
  started_at timestamptz not null,
  ends_on date,
  ended_at timestamptz,
  last_contact_at timestamptz,
  version int not null default 1,
  check (mentor_id <> mentee_id)
);
create unique index pairing_open_pair on pairing (mentor_id, mentee_id)
  where status in ('PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING');
create index pairing_mentor on pairing (mentor_id, started_at desc, id desc);
create index pairing_mentee on pairing (mentee_id, started_at desc, id desc);
create index pairing_program on pairing (program_id, started_at desc, id desc);

create table pairing_request (
  id uuid primary key,
  program_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  format text not null check (format in ('ONGOING', 'JUST_IN_TIME')),
  status text not null check (status in
    ('SENT', 'VIEWED', 'INFO_REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  first_message text not null,
  why_this_mentor text,
  goals jsonb not null,
  question text,
  answer text,
  decline_reason text,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  pairing_id uuid references pairing (id) deferrable initially deferred,
  idempotency_key text
);
create unique index pairing_request_open on pairing_request (to_id, from_id, program_id)
  where status in ('SENT', 'VIEWED', 'INFO_REQUESTED');
create unique index pairing_request_once on pairing_request (from_id, to_id, idempotency_key)
  where idempotency_key is not null;
create index pairing_request_received on pairing_request (to_id, sent_at desc, id desc);
create index pairing_request_sent on pairing_request (from_id, sent_at desc, id desc);

create table agreement (
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  version int not null,
  status text not null check (status in ('PROPOSED', 'SIGNED', 'SUPERSEDED')),
  frequency text not null check (frequency in
    ('WEEKLY', 'BIWEEKLY', 'MONTHLY', 'QUARTERLY', 'FEW_TIMES_A_YEAR', 'AS_NEEDED')),
  meeting_minutes int not null,
  channels text[] not null,
  end_condition text not null check (end_condition in ('DATE', 'GOAL', 'FIRST_OF')),
  ends_on date,
  topics_in_scope text[] not null,
  topics_out_of_scope text[] not null,
  mentor_expectations text[] not null,
  mentee_expectations text[] not null,
  mentor_responsibilities text[] not null,
  mentee_responsibilities text[] not null,
  confidentiality text not null,
  cancellation_notice_hours int not null,
  agenda_lead_time_hours int not null,
  review_every_days int not null,
  proposed_by_id uuid not null,
  proposed_at timestamptz not null,
  changes jsonb not null,
  primary key (pairing_id, version)
);
create unique index agreement_in_force on agreement (pairing_id) where status = 'SIGNED';

create table signature (
  pairing_id uuid not null,
  version int not null,
  person_id uuid not null,
  signed_at timestamptz not null,
  primary key (pairing_id, version, person_id),
  foreign key (pairing_id, version) references agreement (pairing_id, version)
);

create table contact (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  channel text not null check (channel in ('EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON')),
  source text not null check (source in ('MESSAGE', 'MEETING', 'RECORDED')),
  initiated_by_id uuid not null,
  at timestamptz not null
);
create index contact_pairing on contact (pairing_id, at desc, id desc);

create table message (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  author_id uuid not null,
  text text not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  idempotency_key text
);
create index message_pairing on message (pairing_id, sent_at desc, id desc);
create index message_unread on message (pairing_id) where read_at is null;
create unique index message_once on message (pairing_id, author_id, idempotency_key)
  where idempotency_key is not null;
`;
