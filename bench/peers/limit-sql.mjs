const iso = (value) => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (rows) => `coalesce((${rows}), '[]'::json)`;
const object = (fields) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;
const node = (fields) => object({ node: object(fields) });
const named = (person) => object({ id: `${person}.id`, displayName: `${person}.display_name` });

const goals = `select json_agg(${node({
  id: 'g.id',
  title: 'g.title',
  horizon: 'g.horizon',
  status: 'g.status',
  percent: 'g.percent',
  dueOn: 'g.due_on',
  milestones:
    list(`select json_agg(${object({ id: 's.id', title: 's.title', dueOn: 's.due_on', doneAt: iso('s.done_at') })}
    order by s.created_at, s.id) from milestone s where s.goal_id = g.id`),
})} order by g.created_at desc, g.id desc)
  from (select * from goal where pairing_id = p.id order by created_at desc, id desc limit 5) g`;

const agenda = object({
  items: list(`select json_agg(${object({ id: 'a.id', kind: 'a.kind', text: 'a.text', status: 'a.status' })}
    order by a.position, a.id) from agenda_item a where a.meeting_id = m.id`),
});

const nextMeeting = `select ${object({
  id: 'm.id',
  startsAt: iso('m.starts_at'),
  minutes: 'm.minutes',
  channel: 'm.channel',
  purpose: 'm.purpose',
  agenda,
})} from (select * from meeting where pairing_id = p.id and status = 'CONFIRMED' and starts_at > now()
  order by starts_at, id limit 1) m`;

const pairings = `select json_agg(${node({
  id: 'p.id',
  status: 'p.status',
  startedAt: iso('p.started_at'),
  mentor: `(select ${object({ id: 'q.id', displayName: 'q.display_name', headline: 'q.headline' })} from person q
    where q.id = p.mentor_id)`,
  mentee: `(select ${named('q')} from person q where q.id = p.mentee_id)`,
  goals: object({ edges: list(goals) }),
  nextMeeting: `(${nextMeeting})`,
})} order by p.started_at desc, p.id desc)
  from (select * from ((select * from pairing where mentor_id = v.id order by started_at desc, id desc limit 5)
    union all (select * from pairing where mentee_id = v.id order by started_at desc, id desc limit 5)) own
    order by started_at desc, id desc limit 5) p`;

/** Scenario 1. $1 is the viewer. */
export const home = `select json_build_object('data', ${object({
  viewer: object({ id: 'v.id', displayName: 'v.display_name', pairings: object({ edges: list(pairings) }) }),
})})::text as answer from person v where v.id = $1::uuid`;

const openStatuses = `('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING')`;
const taken = `(select count(*) from pairing x where x.mentor_id = p.id and x.status in ${openStatuses})`;

/** Scenario 2. $1 is the viewer, $2 the programme, $3 languages, $4 a search word. */
export const mentorSearch = `with found as (
    select p.*, f.expertise, f.industries, f.accepting_requests, f.max_pairings from person p
      join membership m on m.person_id = p.id and m.program_id = $2::uuid and m.roles @> '{MENTOR}'
      join mentor_profile f on f.person_id = p.id and f.charter_accepted_at is not null
      where p.status = 'ACTIVE' and p.id <> $1::uuid and f.accepting_requests
        and (p.away_until is null or p.away_until < current_date) and f.max_pairings > ${taken}
        and exists (select 1 from unnest(p.languages) l
          where lower(l) = any($3::text[]) or split_part(lower(l), '-', 1) = any($3::text[]))
        and ($4::text is null or p.search_document @@ to_tsquery('simple', unaccent(lower($4)) || ':*'))
      order by p.display_name, p.id limit 21),
  page as (select * from found order by display_name, id limit 20)
  select json_build_object('data', ${object({
    mentors: object({
      edges: list(
        `select json_agg(${node({
          id: 'p.id',
          displayName: 'p.display_name',
          headline: 'p.headline',
          region: 'p.region',
          languages: 'p.languages',
          mentorProfile: object({
            expertise: `(select json_agg(json_build_object('name', skill->'name', 'level', skill->'level'))
            from jsonb_array_elements(p.expertise) skill)`,
            industries: 'p.industries',
            acceptingRequests: 'p.accepting_requests',
            limits: object({ maxPairings: 'p.max_pairings' }),
          }),
          openPlaces: `greatest(0, p.max_pairings - ${taken})`,
        })} order by p.display_name, p.id) from page p`,
      ),
      pageInfo: object({ hasNextPage: '(select count(*) > 20 from found)' }),
    }),
  })})::text as answer`;

const health = `case when p.status in ('CLOSING','COMPLETED','ENDED_EARLY','KEEPING_IN_TOUCH') then 'ENDED'
  when p.status = 'PAUSED' then 'PAUSED' when p.dormant_at <= now() then 'DORMANT' when p.slipping_at <= now() then 'SLIPPING'
  when p.last_contact_at is null then 'NEW' else 'ON_RHYTHM' end`;

const counted = (what, ...values) =>
  `coalesce(sum(n) filter (where what = '${what}' and value in ('${values.join("','")}')), 0)::int`;
const inHealth = (condition) => `(select count(*)::int from pairing p where p.program_id = g.id and ${condition})`;

const pairingStats = `with spread as (select value::int as value, sum(n) as n from program_tally
      where program_id = g.id and what = 'FIRST_CONTACT' group by value::int having sum(n) > 0),
    upto as (select value, sum(n) over (order by value) as upto, sum(n) over () as total from spread)
  select ${object({
    open: counted('PAIRING', 'PROPOSED', 'EXPLORING', 'ACTIVE', 'PAUSED', 'RELAUNCHING', 'CLOSING'),
    active: counted('PAIRING', 'ACTIVE'),
    slipping: inHealth('p.slipping_at <= now() and p.dormant_at > now()'),
    dormant: inHealth('p.slipping_at <= now() and p.dormant_at <= now()'),
    completed: counted('PAIRING', 'COMPLETED', 'KEEPING_IN_TOUCH'),
    pendingRequests: counted('REQUEST', 'SENT', 'VIEWED', 'INFO_REQUESTED'),
    medianDaysToFirstContact: `(select ((min(value) filter (where upto * 2 >= total)
      + min(value) filter (where upto * 2 >= total + 1)) / 200.0)::float8 from upto)`,
    acceptanceRate: `${counted('REQUEST', 'ACCEPTED')}
      / nullif(${counted('REQUEST', 'ACCEPTED', 'DECLINED', 'EXPIRED')}, 0)::float8`,
  })} from program_tally where program_id = g.id`;

/** The last twelve weeks. The state of goals is the sum of all days until then. */
const progressStats = `with period as (select (now() at time zone 'UTC')::date as upto),
    days as (select d.*, d.day >= period.upto - 83 as inside, date_trunc('week', d.day::timestamp)::date as week_of
      from program_day d, period where d.program_id = g.id and d.day <= period.upto),
    by_week as (select week_of, sum(entries) filter (where inside) as entries,
        sum(meetings_held) filter (where inside) as held from days group by week_of),
    weeks as (select w::date as week_of from period,
      generate_series(date_trunc('week', (period.upto - 83)::timestamp), period.upto::timestamp, interval '7 days') w),
    points as (select w.week_of, coalesce(b.entries, 0) as entries, coalesce(b.held, 0) as held,
        (select coalesce(sum(percent_sum)::float8 / nullif(sum(goals_active), 0)::float8, 0) from days
          where days.day < w.week_of + 7) as average
      from weeks w left join by_week b using (week_of))
  select ${object({
    goalsActive: 'coalesce(sum(goals_active), 0)',
    goalsAchieved: 'coalesce(sum(goals_achieved) filter (where inside), 0)',
    meetingsHeld: 'coalesce(sum(meetings_held) filter (where inside), 0)',
    meetingsMissed: 'coalesce(sum(meetings_missed) filter (where inside), 0)',
    wrapUpRate: `sum(meetings_wrapped_up) filter (where inside)::float8
      / nullif(sum(meetings_ended) filter (where inside), 0)::float8`,
    weeks: list(
      `select json_agg(${object({
        weekOf: 'week_of',
        averagePercent: 'average',
        entries: 'entries',
        meetings: 'held',
      })} order by week_of) from points`,
    ),
  })} from days`;

const newest = `select json_agg(${node({
  id: 'p.id',
  status: 'p.status',
  health,
  startedAt: iso('p.started_at'),
  lastContactAt: iso('p.last_contact_at'),
  mentor: named('mentor'),
  mentee: named('mentee'),
})} order by p.started_at desc, p.id desc)
  from (select * from pairing where program_id = g.id order by started_at desc, id desc limit 50) p
  join person mentor on mentor.id = p.mentor_id join person mentee on mentee.id = p.mentee_id`;

const feed = `select json_agg(${node({
  id: 'a.id',
  kind: 'a.kind',
  at: iso('a.at'),
  summary: 'a.summary',
  actor: `(select ${named('q')} from person q where q.id = a.actor_id)`,
  pairing: object({ id: 'a.pairing_id' }),
})} order by a.xid desc, a.outbox_id desc)
  from (select * from activity where program_id = g.id order by xid desc, outbox_id desc limit 20) a`;

/** Scenario 3. $1 is the programme. */
export const programPage = `select json_build_object('data', ${object({
  program: object({
    id: 'g.id',
    name: 'g.name',
    pairingStats: `(${pairingStats})`,
    progressStats: `(${progressStats})`,
    pairings: object({ edges: list(newest) }),
    activity: object({ edges: list(feed) }),
  }),
})})::text as answer from program g where g.id = $1::uuid`;

/**
 * Scenario 4. $1 is the author, $2 the goal, $3 the kind, $4 the text, $5 the percentage. It writes the rows that the
 * product's transaction writes: goal, entry, both counts by week, and the event in the outbox.
 */
export const addProgress = `with before as (select id, percent from goal
      where id = $2::uuid and owner_id = $1::uuid and status = 'ACTIVE' for update),
  moved as (update goal g set percent = $5::int, version = version + (b.percent <> $5::int)::int from before b
      where g.id = b.id returning g.id, g.pairing_id, g.percent, g.version, b.percent <> $5::int as moved),
  made as (insert into entry (id, goal_id, pairing_id, author_id, kind, text, percent, shared, at)
      select uuidv7(), id, pairing_id, $1::uuid, $3, btrim($4), $5::int, true, now() from moved returning *),
  by_kind as (insert into entry_week (pairing_id, week_of, author_id, shared, kind, count)
      select pairing_id, date_trunc('week', at at time zone 'UTC')::date, author_id, true, kind, 1 from made
      on conflict (pairing_id, week_of, author_id, shared, kind) do update set count = entry_week.count + 1),
  standing as (insert into goal_week (goal_id, week_of, pairing_id, percent)
      select goal_id, date_trunc('week', at at time zone 'UTC')::date, pairing_id, percent from made
      on conflict (goal_id, week_of) do update set percent = excluded.percent),
  published as (insert into kept.outbox (event_id, type, streams, actor_id, at, payload)
      select uuidv7(), 'GoalProgressed', array[p.id, p.mentor_id, p.mentee_id], $1::uuid, e.at, jsonb_build_object(
        'goalId', e.goal_id, 'pairingId', p.id, 'entryId', e.id, 'shared', true, 'moved', m.moved)
      from made e join moved m on true join pairing p on p.id = e.pairing_id)
  select json_build_object('data', ${object({
    addProgress: object({
      entry: object({
        id: 'e.id',
        kind: 'e.kind',
        text: 'e.text',
        percent: 'e.percent',
        shared: 'e.shared',
        at: iso('e.at'),
        goal: object({ id: 'm.id', percent: 'm.percent', version: 'm.version' }),
      }),
      userErrors: "'[]'::json",
    }),
  })})::text as answer from made e, moved m`;
