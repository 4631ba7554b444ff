-- Functions for the fields that are not columns, as PostGraphile's manual advises.

comment on table program_tally is E'@behavior -*';
comment on table program_day is E'@behavior -*';
comment on table entry_week is E'@behavior -*';
comment on table goal_week is E'@behavior -*';
comment on column person.search_document is E'@behavior -*';

create function pairing_next_meeting(p pairing) returns meeting language sql stable
  begin atomic
    select * from meeting where pairing_id = p.id and status = 'CONFIRMED' and starts_at > now() order by starts_at, id limit 1;
  end;

create function pairing_health(p pairing) returns text language sql stable
  begin atomic
    select case when p.status in ('CLOSING','COMPLETED','ENDED_EARLY','KEEPING_IN_TOUCH') then 'ENDED'
      when p.status = 'PAUSED' then 'PAUSED' when p.dormant_at <= now() then 'DORMANT' when p.slipping_at <= now() then 'SLIPPING'
      when p.last_contact_at is null then 'NEW' else 'ON_RHYTHM' end;
  end;

create function person_open_places(p person) returns int language sql stable
  begin atomic
    select greatest(0, f.max_pairings - (select count(*) from pairing x where x.mentor_id = p.id and x.status in
      ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')))::int from mentor_profile f where f.person_id = p.id;
  end;

create function search_mentors(viewer uuid, program uuid, languages text[], word text default null) returns setof person
  language sql stable
  begin atomic
    select p.* from person p
      join membership m on m.person_id = p.id and m.program_id = program and m.roles @> '{MENTOR}'
      join mentor_profile f on f.person_id = p.id and f.charter_accepted_at is not null
      where p.status = 'ACTIVE' and p.id <> viewer and f.accepting_requests
        and (p.away_until is null or p.away_until < current_date)
        and f.max_pairings > (select count(*) from pairing x where x.mentor_id = p.id and x.status in
          ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING'))
        and exists (select 1 from unnest(p.languages) l
          where lower(l) = any(search_mentors.languages) or split_part(lower(l), '-', 1) = any(search_mentors.languages))
        and (word is null or p.search_document @@ to_tsquery('simple', unaccent(lower(word)) || ':*'))
      order by p.display_name, p.id;
  end;

create type pairing_stats as (open int, active int, slipping int, dormant int, completed int, pending_requests int,
  median_days_to_first_contact float8, acceptance_rate float8);

create function program_pairing_stats(g program) returns pairing_stats language sql stable
  begin atomic
    with spread as (select value::int as value, sum(n) as n from program_tally
        where program_id = g.id and what = 'FIRST_CONTACT' group by value::int having sum(n) > 0),
      upto as (select value, sum(n) over (order by value) as upto, sum(n) over () as total from spread)
    select (coalesce(sum(n) filter (where what = 'PAIRING' and value in
          ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')), 0)::int,
        coalesce(sum(n) filter (where what = 'PAIRING' and value = 'ACTIVE'), 0)::int,
        (select count(*)::int from pairing p where p.program_id = g.id and p.slipping_at <= now() and p.dormant_at > now()),
        (select count(*)::int from pairing p where p.program_id = g.id and p.slipping_at <= now() and p.dormant_at <= now()),
        coalesce(sum(n) filter (where what = 'PAIRING' and value in ('COMPLETED','KEEPING_IN_TOUCH')), 0)::int,
        coalesce(sum(n) filter (where what = 'REQUEST' and value in ('SENT','VIEWED','INFO_REQUESTED')), 0)::int,
        (select ((min(value) filter (where upto * 2 >= total) + min(value) filter (where upto * 2 >= total + 1))
          / 200.0)::float8 from upto),
        coalesce(sum(n) filter (where what = 'REQUEST' and value = 'ACCEPTED'), 0)::int
          / nullif(coalesce(sum(n) filter (where what = 'REQUEST' and value in ('ACCEPTED','DECLINED','EXPIRED')), 0), 0)::float8
      )::pairing_stats
      from program_tally where program_id = g.id;
  end;

create type progress_week as (week_of date, average_percent float8, entries int, meetings int);
create type progress_stats as (goals_active int, goals_achieved int, meetings_held int, meetings_missed int,
  wrap_up_rate float8, weeks progress_week[]);

create function program_progress_stats(g program) returns progress_stats language sql stable
  begin atomic
    with asked as (select (now() at time zone 'UTC')::date as upto),
      days as (select d.*, d.day >= asked.upto - 83 as inside, date_trunc('week', d.day::timestamp)::date as week_of
        from program_day d, asked where d.program_id = g.id and d.day <= asked.upto),
      by_week as (select week_of, sum(entries) filter (where inside) as entries,
          sum(meetings_held) filter (where inside) as held from days group by week_of),
      weeks as (select w::date as week_of from asked,
        generate_series(date_trunc('week', (asked.upto - 83)::timestamp), asked.upto::timestamp, interval '7 days') w),
      points as (select (w.week_of,
          (select coalesce(sum(percent_sum)::float8 / nullif(sum(goals_active), 0)::float8, 0) from days
            where days.day < w.week_of + 7),
          coalesce(b.entries, 0)::int, coalesce(b.held, 0)::int)::progress_week as point
        from weeks w left join by_week b using (week_of) order by w.week_of)
    select (coalesce(sum(goals_active), 0)::int, coalesce(sum(goals_achieved) filter (where inside), 0)::int,
        coalesce(sum(meetings_held) filter (where inside), 0)::int, coalesce(sum(meetings_missed) filter (where inside), 0)::int,
        sum(meetings_wrapped_up) filter (where inside)::float8 / nullif(sum(meetings_ended) filter (where inside), 0)::float8,
        (select array_agg(point) from points))::progress_stats
      from days;
  end;

-- Writes the same rows as the limit's statement, in one transaction.
create function add_progress(viewer uuid, goal_id uuid, kind text, text text, percent int) returns entry
  language sql volatile
  begin atomic
    with before as (select g.id, g.percent from goal g
        where g.id = add_progress.goal_id and g.owner_id = viewer and g.status = 'ACTIVE' for update),
    moved as (update goal g set percent = add_progress.percent,
          version = g.version + (b.percent <> add_progress.percent)::int
        from before b where g.id = b.id
        returning g.id, g.pairing_id, g.percent, b.percent <> add_progress.percent as moved),
    made as (insert into entry (id, goal_id, pairing_id, author_id, kind, text, percent, shared, at)
        select uuidv7(), m.id, m.pairing_id, viewer, add_progress.kind, btrim(add_progress.text), add_progress.percent, true, now()
        from moved m returning *),
    by_kind as (insert into entry_week (pairing_id, week_of, author_id, shared, kind, count)
        select e.pairing_id, date_trunc('week', e.at at time zone 'UTC')::date, e.author_id, true, e.kind, 1 from made e
        on conflict (pairing_id, week_of, author_id, shared, kind) do update set count = entry_week.count + 1),
    standing as (insert into goal_week (goal_id, week_of, pairing_id, percent)
        select e.goal_id, date_trunc('week', e.at at time zone 'UTC')::date, e.pairing_id, e.percent from made e
        on conflict (goal_id, week_of) do update set percent = excluded.percent),
    told as (insert into kept.outbox (event_id, type, streams, actor_id, at, payload)
        select uuidv7(), 'GoalProgressed', array[p.id, p.mentor_id, p.mentee_id], viewer, e.at, jsonb_build_object(
          'goalId', e.goal_id, 'pairingId', p.id, 'entryId', e.id, 'shared', true, 'moved', m.moved)
        from made e join moved m on true join pairing p on p.id = e.pairing_id)
    select e.* from made e;
  end;
