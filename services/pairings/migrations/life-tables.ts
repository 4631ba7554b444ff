/**
 * Tables from the proposal of a pairing to keeping in touch. Texts are read by their pairing and exported by their
 * author.
 */
export const lifeTables = `
alter table pairing add column resume_on date;

create table proposal (
  pairing_id uuid primary key references pairing (id) deferrable initially deferred,
  proposed_by_id uuid not null,
  expires_at timestamptz not null,
  mentor_accepted_at timestamptz,
  mentee_accepted_at timestamptz,
  declined_by_id uuid,
  decline_reason text,
  idempotency_key text
);
create index proposal_key on proposal (proposed_by_id, idempotency_key) where idempotency_key is not null;
create index proposal_declined_by on proposal (declined_by_id) where declined_by_id is not null;

create table closure (
  pairing_id uuid primary key references pairing (id) deferrable initially deferred,
  reason text not null check (reason in ('GOALS_MET', 'END_DATE', 'NOT_A_FIT', 'NO_TIME', 'REDIRECTED', 'OTHER')),
  begun_by_id uuid,
  begun_at timestamptz not null
);

create table reflection (
  pairing_id uuid not null references closure (pairing_id) deferrable initially deferred,
  author_id uuid not null,
  learned text not null,
  thanks text,
  keep_in_touch boolean not null,
  submitted_at timestamptz not null,
  primary key (pairing_id, author_id)
);
create index reflection_author on reflection (author_id, submitted_at);

create table improvement (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  author_id uuid not null,
  text text not null,
  added_at timestamptz not null,
  resolved_at timestamptz
);
create index improvement_pairing on improvement (pairing_id, added_at desc, id desc);
create index improvement_author on improvement (author_id, added_at, id);

create table appreciation (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  from_id uuid not null,
  to_id uuid not null,
  text text not null,
  sent_at timestamptz not null
);
create index appreciation_pairing on appreciation (pairing_id, sent_at desc, id desc);
create index appreciation_from on appreciation (from_id, sent_at, id);

create table keep_in_touch_update (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  author_id uuid not null,
  text text not null,
  posted_at timestamptz not null
);
create index keep_in_touch_update_pairing on keep_in_touch_update (pairing_id, posted_at desc, id desc);
create index keep_in_touch_update_author on keep_in_touch_update (author_id, posted_at, id);

create table concern (
  id uuid primary key,
  program_id uuid not null,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  raised_by_id uuid not null,
  text text not null,
  raised_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by_id uuid
);
create index concern_program on concern (program_id, raised_at desc, id desc);
create index concern_open on concern (program_id, raised_at desc, id desc) where resolved_at is null;
create index concern_raised_by on concern (raised_by_id, raised_at, id);
`;
