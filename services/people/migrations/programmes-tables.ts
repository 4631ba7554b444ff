/**
 * Invitations, former memberships and suspensions. The columns `person_id` and `email` say whose rows these are. A former
 * membership keeps its version: other services ignore facts that are older than theirs.
 */
export const programmesTables = `
create table invitation (
  id uuid primary key,
  program_id uuid not null references program (id) deferrable initially deferred,
  email text not null,
  roles text[] not null,
  language text not null check (language in ('fr', 'en')),
  token_hash text unique,
  invited_by_id uuid references person (id) deferrable initially deferred,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create unique index invitation_open on invitation (program_id, email) where used_at is null;
create index invitation_email on invitation (email);
create index invitation_by on invitation (invited_by_id);

create table former_membership (
  program_id uuid not null references program (id) deferrable initially deferred,
  person_id uuid not null references person (id) deferrable initially deferred,
  version int not null,
  left_at timestamptz not null,
  primary key (program_id, person_id)
);
create index former_membership_person on former_membership (person_id);

create table suspension (
  id uuid primary key,
  person_id uuid not null references person (id) deferrable initially deferred,
  program_id uuid not null references program (id) deferrable initially deferred,
  suspended_by_id uuid not null,
  reason text not null,
  suspended_at timestamptz not null
);
create index suspension_person on suspension (person_id);

create index person_email on person (lower(email));
create index membership_coordinators on membership (program_id, joined_at, id) where roles @> '{COORDINATOR}';
`;
