import { presenceTables } from '../../shared/live/presence.js';

/**
 * Reminders of every kind, how each person wishes to be reminded, what is planned, and calendars. A due row names a
 * reminder by `due_id`, which is new whenever it is put off: whoever puts it off never waits for whoever is sending it.
 */
export const remindersTables = `
alter table reminder
  add column subject_id uuid,
  add column minutes_before int,
  add column starts_at timestamptz,
  add column due_id uuid not null default uuidv7();
update reminder set due_id = id;
update reminder r set subject_id = m.id, starts_at = m.starts_at,
    minutes_before = round(extract(epoch from m.starts_at - r.due_at) / 60)
  from meeting m where m.id = r.meeting_id;
create unique index reminder_due_id on reminder (due_id);
create index reminder_put_off on reminder (pairing_id) where status = 'SNOOZED';

create table nudge (
  id uuid primary key,
  kind text not null,
  recipient_id uuid not null,
  pairing_id uuid not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  unique (recipient_id, kind, subject_id)
);
create index nudge_pairing on nudge (pairing_id);
create index nudge_subject on nudge (subject_id);

create table nudge_pace (
  recipient_id uuid not null,
  pairing_id uuid not null,
  last_at timestamptz,
  primary key (recipient_id, pairing_id)
);

create table reminder_preference (
  person_id uuid primary key,
  meeting_minutes_before int[] not null,
  nudges boolean not null,
  email boolean not null,
  quiet_from text,
  quiet_to text,
  check ((quiet_from is null) = (quiet_to is null))
);

create table agreement_fact (
  pairing_id uuid primary key,
  agreement_version int not null,
  frequency text not null,
  meeting_minutes int not null,
  ends_on date,
  cancellation_notice_hours int not null,
  agenda_lead_time_hours int not null,
  review_every_days int not null
);

create table calendar_feed (
  person_id uuid primary key,
  secret text not null unique,
  etag text,
  changed_at timestamptz not null
);

create table calendar_stamp (
  meeting_id uuid primary key,
  changed_at timestamptz not null
);
${presenceTables}`;
