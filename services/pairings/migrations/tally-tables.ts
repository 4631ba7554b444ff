/**
 * Counters of each programme: statuses of pairings and requests, and days to the first contact in hundredths. A change
 * adds its difference as a row, so that writers never wait for each other; about one change in a thousand folds the
 * rows of its programme and kind into one row for each value.
 */
export const tallyTables = `
create table program_tally (
  id bigint generated always as identity primary key,
  program_id uuid not null,
  what text not null check (what in ('PAIRING', 'REQUEST', 'FIRST_CONTACT')),
  value text not null,
  n bigint not null
);
create index program_tally_counts on program_tally (program_id, what, value) include (n);

create function add_to_tally(program uuid, counted text, counted_value text, change bigint) returns void
language plpgsql as $$
declare made bigint;
begin
  if counted_value is null then return; end if;
  insert into program_tally (program_id, what, value, n) values (program, counted, counted_value, change)
    returning id into made;
  if made % 1024 = 0 then
    with gone as (
      delete from program_tally where id in (
        select id from program_tally where program_id = program and what = counted for update skip locked)
      returning value, n)
    insert into program_tally (program_id, what, value, n)
      select program, counted, value, sum(n) from gone group by value having sum(n) <> 0;
  end if;
end $$;

create function first_contact_hundredths(started_at timestamptz, first_contact_at timestamptz) returns text
language sql immutable strict return
  greatest(0, floor(extract(epoch from first_contact_at - started_at) / 864))::bigint::text;

create function tally_new_pairings() returns trigger language plpgsql as $$
begin
  insert into program_tally (program_id, what, value, n)
    select program_id, 'PAIRING', status, count(*) from made group by program_id, status
    union all
    select program_id, 'FIRST_CONTACT', first_contact_hundredths(started_at, first_contact_at), count(*) from made
      where first_contact_at is not null group by 1, 3;
  return null;
end $$;
create trigger tally_new after insert on pairing referencing new table as made
  for each statement execute function tally_new_pairings();

create function tally_changed_pairing() returns trigger language plpgsql as $$
begin
  if old.status is distinct from new.status then
    perform add_to_tally(old.program_id, 'PAIRING', old.status, -1), add_to_tally(new.program_id, 'PAIRING', new.status, 1);
  end if;
  if (old.started_at, old.first_contact_at) is distinct from (new.started_at, new.first_contact_at) then
    perform add_to_tally(old.program_id, 'FIRST_CONTACT', first_contact_hundredths(old.started_at, old.first_contact_at), -1),
      add_to_tally(new.program_id, 'FIRST_CONTACT', first_contact_hundredths(new.started_at, new.first_contact_at), 1);
  end if;
  return null;
end $$;
create trigger tally_changed after update on pairing for each row
  when (old.status is distinct from new.status or old.started_at is distinct from new.started_at
    or old.first_contact_at is distinct from new.first_contact_at)
  execute function tally_changed_pairing();

create function tally_new_requests() returns trigger language plpgsql as $$
begin
  insert into program_tally (program_id, what, value, n)
    select program_id, 'REQUEST', status, count(*) from made group by program_id, status;
  return null;
end $$;
create trigger tally_new after insert on pairing_request referencing new table as made
  for each statement execute function tally_new_requests();

create function tally_changed_request() returns trigger language plpgsql as $$
begin
  perform add_to_tally(old.program_id, 'REQUEST', old.status, -1), add_to_tally(new.program_id, 'REQUEST', new.status, 1);
  return null;
end $$;
create trigger tally_changed after update on pairing_request for each row
  when (old.status is distinct from new.status) execute function tally_changed_request();

-- What was there before.
insert into program_tally (program_id, what, value, n)
  select program_id, 'PAIRING', status, count(*) from pairing group by program_id, status
  union all
  select program_id, 'FIRST_CONTACT', first_contact_hundredths(started_at, first_contact_at), count(*) from pairing
    where first_contact_at is not null group by 1, 3
  union all
  select program_id, 'REQUEST', status, count(*) from pairing_request group by program_id, status;
`;
