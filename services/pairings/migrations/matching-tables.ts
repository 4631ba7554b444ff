/**
 * Matching policies, copies of matching profiles from people's answers, and match runs with their suggestions.
 * Explanations are stored as text keys with values, and translated when they are read.
 */
export const matchingTables = `
create table matching_policy (
  program_id uuid primary key,
  weights jsonb not null,
  request_expires_after_days int not null,
  request_reminder_after_days int not null,
  slipping_after_factor double precision not null,
  dormant_after_factor double precision not null,
  check (request_reminder_after_days < request_expires_after_days),
  check (slipping_after_factor < dormant_after_factor)
);

create table matching_profile (
  person_id uuid primary key,
  version int not null,
  profile jsonb not null
);

create table match_run (
  id uuid primary key,
  program_id uuid not null,
  algorithm text not null check (algorithm in ('BEST_TOTAL', 'DEFERRED_ACCEPTANCE')),
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  seed int not null,
  input_hash text not null,
  total_points bigint not null,
  blocking_pairs int not null,
  created_at timestamptz not null
);
create index match_run_program on match_run (program_id, created_at desc, id desc);

create table match_suggestion (
  run_id uuid not null references match_run (id) on delete cascade deferrable initially deferred,
  mentee_id uuid not null,
  mentor_id uuid not null,
  points int not null,
  breakdown jsonb not null,
  primary key (run_id, mentee_id)
);
create index match_suggestion_order on match_suggestion (run_id, points desc, mentee_id);
create index match_suggestion_mentor on match_suggestion (mentor_id);
create index match_suggestion_mentee on match_suggestion (mentee_id);

create table match_unmatched (
  run_id uuid not null references match_run (id) on delete cascade deferrable initially deferred,
  person_id uuid not null,
  why jsonb not null,
  primary key (run_id, person_id)
);
create index match_unmatched_person on match_unmatched (person_id);

create index pairing_open_mentee on pairing (mentee_id, program_id)
  where status in ('PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING');
create index separation_fact_other on separation_fact (other_id) where stands;
`;
