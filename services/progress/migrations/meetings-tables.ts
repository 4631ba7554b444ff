/**
 * What a meeting holds beside its time: agenda, preparation, notes, wrap-up, attendance. Meetings that were confirmed
 * before fall due at their end as every other. What was told of persons lacks their limits: it is asked for again.
 */
export const meetingsTables = `
alter table meeting add column started_at timestamptz, add column created_by_id uuid;
update meeting set created_by_id = organizer_id;
drop index meeting_once;
create unique index meeting_once on meeting (created_by_id, idempotency_key) where idempotency_key is not null;
insert into due (kind, subject, due_at)
  select 'meeting.end', id, starts_at + minutes * interval '1 minute' from meeting where status = 'CONFIRMED';

alter table person_fact add column hours_per_month int, add column away_until date;
update person_fact set version = 0 where status <> 'ERASED';

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  pairing_id uuid not null,
  author_id uuid not null,
  kind text not null check (kind in ('HOT_TOPIC', 'GOAL', 'QUESTION_FOR_MENTOR', 'FOLLOW_UP', 'SHARE')),
  text text not null,
  position int not null,
  status text not null check (status in ('OPEN', 'DISCUSSED', 'CARRIED_OVER', 'DROPPED')),
  action_item_id uuid
);
create index agenda_item_meeting on agenda_item (meeting_id, position, id);
create index agenda_item_open on agenda_item (pairing_id) where status = 'OPEN';
create index agenda_item_author on agenda_item (author_id, id);

create table preparation (
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  sender_id uuid not null,
  goal_ids uuid[] not null,
  document_ids uuid[] not null,
  note text,
  sent_at timestamptz not null,
  primary key (meeting_id, sender_id)
);
create index preparation_sender on preparation (sender_id, sent_at);

create table meeting_note (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  author_id uuid not null,
  text text not null,
  visibility text not null check (visibility in ('SHARED', 'PRIVATE')),
  at timestamptz not null
);
create index meeting_note_meeting on meeting_note (meeting_id, at, id);
create index meeting_note_author on meeting_note (author_id, at, id);

create table wrap_up (
  meeting_id uuid primary key references meeting (id) deferrable initially deferred,
  next_meeting_id uuid references meeting (id) deferrable initially deferred,
  reason_for_no_next text,
  at timestamptz not null
);

create table wrap_up_answer (
  meeting_id uuid not null references wrap_up (meeting_id) deferrable initially deferred,
  person_id uuid not null,
  objectives_met text not null check (objectives_met in ('YES', 'PARTLY', 'NO')),
  learnings text,
  at timestamptz not null,
  primary key (meeting_id, person_id)
);
create index wrap_up_answer_person on wrap_up_answer (person_id, at);

create table attendance (
  meeting_id uuid not null references meeting (id) deferrable initially deferred,
  person_id uuid not null,
  on_time boolean not null,
  prepared boolean not null,
  primary key (meeting_id, person_id)
);
create index attendance_person on attendance (person_id);
`;
