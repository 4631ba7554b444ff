/** Data requests, archives, and attempts to sign in. Removes names from events that were recorded earlier. */
export const dataRequestsTables = `
create table data_request (
  id uuid primary key,
  person_id uuid not null references person (id) deferrable initially deferred,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  status text not null check (status in ('REQUESTED', 'READY', 'EXPIRED', 'DONE', 'FAILED')),
  requested_at timestamptz not null,
  expires_at timestamptz,
  download_url text,
  token_hash text
);
create unique index data_request_open on data_request (person_id, kind) where status = 'REQUESTED';
create index data_request_person on data_request (person_id, requested_at desc, id desc);
create unique index data_request_token on data_request (token_hash) where token_hash is not null;

create table export_archive (
  request_id uuid primary key references data_request (id) on delete cascade,
  body text not null
);

create table auth.attempt (
  key text primary key,
  count int not null,
  resets_at timestamptz not null
);
create index attempt_resets_at on auth.attempt (resets_at);

update outbox set payload = payload #- '{person,displayName}' where payload #> '{person,displayName}' is not null;
`;
