/**
 * Columns of health on each pairing. PostgreSQL derives the two instants at which health changes, so that health is a
 * comparison with the time and can be read by an index. The same rules as in health/health.domain.ts, which a test
 * verifies. Intervals are added as milliseconds, so that the session's time zone has no influence.
 */
export const healthTables = `
create function quiet_until(status text, frequency text, since timestamptz, stops jsonb, meeting_until timestamptz,
  factor double precision, least_days int) returns timestamptz
language plpgsql immutable parallel safe as $$
declare
  days int := case coalesce(frequency, 'MONTHLY') when 'WEEKLY' then 7 when 'BIWEEKLY' then 14 when 'MONTHLY' then 30
    when 'QUARTERLY' then 91 when 'FEW_TIMES_A_YEAR' then 122 end;
  stopped_ms double precision := 0;
begin
  if since is null or days is null or status not in ('EXPLORING', 'ACTIVE', 'RELAUNCHING') then return null; end if;
  if stops <> '[]' then
    stopped_ms := (
      select coalesce(sum(greatest(0, (stop->>1)::float8
          - greatest((stop->>0)::float8, extract(epoch from since - timestamptz '1970-01-01T00:00:00Z')::float8 * 1000))), 0)
      from jsonb_array_elements(stops) stop);
  end if;
  return greatest(meeting_until,
    since + (floor(greatest(least_days, factor * days) * 86400000) + stopped_ms) * interval '1 millisecond');
end $$;

alter table pairing
  add column agreed jsonb,
  add column first_contact_at timestamptz,
  add column meeting_until timestamptz,
  add column stopped_at timestamptz,
  add column stops jsonb not null default '[]',
  add column slipping_after_factor double precision not null default 1.5,
  add column dormant_after_factor double precision not null default 2,
  add column exploring_since timestamptz,
  add column kept_in_touch_at timestamptz,
  add column told jsonb not null default '{"health": "NEW", "agreementMissing": false, "keepInTouchAt": null}',
  add column watched_at timestamptz;

alter table pairing
  add column dormant_at timestamptz generated always as (
    quiet_until(status, agreed->>'frequency', coalesce(last_contact_at, started_at), stops, meeting_until,
      dormant_after_factor, 21)) stored,
  add column slipping_at timestamptz generated always as (least(
    quiet_until(status, agreed->>'frequency', last_contact_at, stops, meeting_until, slipping_after_factor, 0),
    quiet_until(status, agreed->>'frequency', coalesce(last_contact_at, started_at), stops, meeting_until,
      dormant_after_factor, 21))) stored;

create index pairing_health on pairing (program_id, slipping_at, dormant_at) where slipping_at is not null;
create index pairing_uncontacted on pairing (program_id, started_at desc, id desc) where last_contact_at is null;
create index pairing_status on pairing (program_id, status, started_at desc, id desc);

create table meeting_fact (
  meeting_id uuid primary key,
  pairing_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null
);
create index meeting_fact_pairing on meeting_fact (pairing_id, ends_at);

alter table contact add column meeting_id uuid;
create unique index contact_meeting on contact (meeting_id) where meeting_id is not null;

create table rhythm_wish (
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  person_id uuid not null,
  wish text not null check (wish in ('MORE', 'SAME', 'LESS')),
  wished_at timestamptz not null,
  primary key (pairing_id, person_id)
);
create index rhythm_wish_person on rhythm_wish (person_id);

-- What was there before: its agreement, its first contact, its health as it is now; and a first look at each.
update pairing set
  agreed = (select jsonb_build_object('version', version, 'frequency', frequency, 'reviewEveryDays', review_every_days,
      'reviewsTold', 0, 'at', to_char(coalesce((select max(signed_at) from signature s
        where s.pairing_id = a.pairing_id and s.version = a.version), proposed_at) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from agreement a where a.pairing_id = pairing.id and a.status = 'SIGNED'),
  first_contact_at = (select min(at) from contact where contact.pairing_id = pairing.id),
  stopped_at = case when status = 'PAUSED' then now() end,
  exploring_since = case when status = 'EXPLORING' then started_at end,
  kept_in_touch_at = case when status = 'KEEPING_IN_TOUCH' then now() end,
  watched_at = case when status not in ('COMPLETED', 'ENDED_EARLY') then now() end;
update pairing set told = jsonb_set(told, '{health}', to_jsonb(case
  when status = 'PAUSED' then 'PAUSED'
  when status in ('CLOSING', 'COMPLETED', 'ENDED_EARLY', 'KEEPING_IN_TOUCH') then 'ENDED'
  when dormant_at <= now() then 'DORMANT'
  when slipping_at <= now() then 'SLIPPING'
  when status = 'PROPOSED' or last_contact_at is null then 'NEW'
  else 'ON_RHYTHM' end));
insert into due (kind, subject, due_at)
  select 'pairing.watch', id, watched_at from pairing where watched_at is not null on conflict do nothing;
`;
