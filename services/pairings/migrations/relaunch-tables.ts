/**
 * Relaunches, referrals, origins of requests, and marks of pairings whose parties came into one chain of managers. A
 * pairing has one open relaunch, and one open referral of a kind to a person.
 */
export const relaunchTables = `
create table relaunch (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  started_by_id uuid not null,
  started_at timestamptz not null,
  proposed_channel text check (proposed_channel in ('EMAIL', 'CHAT', 'PHONE', 'VIDEO', 'IN_PERSON')),
  goal_review text check (goal_review in ('SAME', 'CHANGED', 'LOST_SIGHT')),
  new_goal_at timestamptz,
  mentor_intent text check (mentor_intent in ('CONTINUE', 'REDIRECT', 'CLOSE')),
  mentee_intent text check (mentee_intent in ('CONTINUE', 'REDIRECT', 'CLOSE')),
  decision text check (decision in ('CONTINUE', 'REDIRECT', 'CLOSE')),
  decided_at timestamptz
);
create unique index relaunch_under_way on relaunch (pairing_id) where decision is null;
create index relaunch_pairing on relaunch (pairing_id, started_at desc, id desc);

alter table pairing_request
  add column origin text not null default 'REQUEST' check (origin in ('REQUEST', 'REFERRAL')),
  add column referred_to_id uuid,
  add column reminded_at timestamptz;
create index pairing_request_referred on pairing_request (referred_to_id) where referred_to_id is not null;

create table referral (
  id uuid primary key,
  pairing_id uuid not null references pairing (id) deferrable initially deferred,
  kind text not null check (kind in ('INTRODUCTION', 'REDIRECT')),
  by_id uuid not null,
  to_id uuid not null,
  goal text,
  note text,
  status text not null check (status in ('PROPOSED', 'ACCEPTED', 'INTRODUCED', 'REQUEST_SENT', 'DECLINED')),
  made_at timestamptz not null,
  request_id uuid references pairing_request (id) deferrable initially deferred
);
create unique index referral_open on referral (pairing_id, to_id, kind) where status in ('PROPOSED', 'ACCEPTED');
create index referral_pairing on referral (pairing_id, made_at desc, id desc);
create index referral_to on referral (to_id);

create table hierarchy_mark (
  pairing_id uuid primary key references pairing (id) deferrable initially deferred,
  since timestamptz not null
);
`;
