/**
 * Evaluations with their answers, and a programme's counts by day: changes, not totals, so that events may be counted in
 * any order. What was there before is counted in once.
 */
export const evaluationTables = `
create table evaluation (
  id uuid primary key,
  pairing_id uuid not null,
  instrument_key text not null,
  occasion text not null check (occasion in ('PULSE', 'MIDWAY', 'CLOSING')),
  period text not null,
  status text not null check (status in ('SCHEDULED', 'OPEN', 'REVEALED', 'EXPIRED')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  revealed_at timestamptz,
  unique (pairing_id, period)
);
create index evaluation_pairing on evaluation (pairing_id, opens_at desc, id desc);

create table evaluation_answer (
  evaluation_id uuid not null references evaluation (id) deferrable initially deferred,
  person_id uuid not null,
  scores jsonb not null,
  autonomy int check (autonomy between 1 and 5),
  submitted_at timestamptz not null,
  primary key (evaluation_id, person_id)
);
create index evaluation_answer_person on evaluation_answer (person_id);

create table meeting_held (
  meeting_id uuid primary key,
  pairing_id uuid not null
);
create index meeting_held_pairing on meeting_held (pairing_id);

create table program_day (
  program_id uuid not null,
  day date not null,
  goals_active int not null default 0,
  percent_sum int not null default 0,
  goals_achieved int not null default 0,
  goals_let_go int not null default 0,
  entries int not null default 0,
  meetings_held int not null default 0,
  meetings_missed int not null default 0,
  meetings_ended int not null default 0,
  meetings_wrapped_up int not null default 0,
  objectives_asked int not null default 0,
  objectives_met double precision not null default 0,
  evaluations int not null default 0,
  score_sum double precision not null default 0,
  primary key (program_id, day)
);

create table goal_tally (
  goal_id uuid primary key,
  active boolean not null,
  percent int not null
);

create table meeting_tally (
  meeting_id uuid primary key,
  ended boolean not null,
  wrapped_up boolean not null
);

insert into goal_tally select id, status = 'ACTIVE', percent from goal;
insert into program_day (program_id, day, goals_active, percent_sum)
  select f.program_id, (g.created_at at time zone 'UTC')::date, count(*), sum(g.percent)
  from goal g join pairing_fact f on f.pairing_id = g.pairing_id where g.status = 'ACTIVE' group by 1, 2;
insert into program_day (program_id, day, entries)
  select f.program_id, (e.at at time zone 'UTC')::date, count(*)
  from entry e join goal g on g.id = e.goal_id join pairing_fact f on f.pairing_id = g.pairing_id
  where e.shared group by 1, 2
  on conflict (program_id, day) do update set entries = excluded.entries;
`;
