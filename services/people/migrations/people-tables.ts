/**
 * Persons, profiles, programmes and memberships. Accounts are in the schema `auth`, whose tables better-auth creates.
 * Foreign keys are checked at the end of a transaction, so that rows can be written in any order.
 */
export const peopleTables = `
create schema if not exists auth;
create extension if not exists pg_trgm;

create table person (
  id uuid primary key,
  display_name text not null,
  email text not null,
  headline text,
  biography text,
  avatar_url text,
  locale text not null,
  time_zone text not null,
  region text,
  languages text[] not null default '{}',
  organization text,
  status text not null check (status in ('ACTIVE', 'AWAY', 'SUSPENDED', 'ERASED')),
  manager_id uuid references person (id) deferrable initially deferred,
  away_until date,
  search_text text not null,
  joined_at timestamptz not null,
  version int not null default 1,
  check (manager_id <> id)
);
create index person_manager on person (manager_id);
create index person_search on person using gin (search_text gin_trgm_ops);

create table mentor_profile (
  person_id uuid primary key references person (id) deferrable initially deferred,
  motivations text[] not null,
  expertise jsonb not null,
  industries text[] not null,
  career_path text,
  favourite_topics text[] not null,
  network_areas text[] not null,
  qualities text[] not null,
  max_pairings int not null,
  hours_per_month int not null,
  max_pending_requests int not null,
  charter_accepted_at timestamptz,
  accepting_requests boolean not null
);

create table mentee_profile (
  person_id uuid primary key references person (id) deferrable initially deferred,
  career_vision text,
  transition text,
  motivations text[] not null,
  challenges text[] not null,
  intended_goals jsonb not null,
  skills_wanted text[] not null,
  offers text[] not null
);

create table program (
  id uuid primary key,
  name text not null,
  description text,
  locale text not null,
  admission text not null check (admission in ('OPEN', 'INVITATION')),
  created_at timestamptz not null
);

create table membership (
  id uuid primary key,
  program_id uuid not null references program (id) deferrable initially deferred,
  person_id uuid not null references person (id) deferrable initially deferred,
  roles text[] not null,
  joined_at timestamptz not null,
  version int not null default 1,
  unique (program_id, person_id)
);
create index membership_person on membership (person_id);
create index membership_joined on membership (program_id, joined_at, id);
create index membership_roles on membership using gin (roles);

create table separation (
  id uuid primary key,
  kind text not null check (kind in ('CONFLICT', 'BLOCK')),
  person_id uuid not null references person (id) deferrable initially deferred,
  other_id uuid not null references person (id) deferrable initially deferred,
  reason text,
  stands boolean not null,
  version int not null default 1,
  unique (kind, person_id, other_id)
);
create index separation_other on separation (other_id);

create table pairing_party (
  pairing_id uuid primary key,
  program_id uuid not null,
  mentor_id uuid not null,
  mentee_id uuid not null,
  status text not null,
  version int not null
);
create index pairing_party_mentor on pairing_party (mentor_id);
create index pairing_party_mentee on pairing_party (mentee_id);

create table demo_load (
  only_row boolean primary key default true check (only_row),
  state text not null check (state in ('loading', 'done'))
);
`;
