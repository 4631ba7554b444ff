/**
 * Guides in two languages, their likes, and the words of a mentor's expertise and favourite topics, with which related
 * mentors are found. Words are normalized as `normalizeForSearch` does; the configuration `simple` keeps them whole. A
 * phrase does not match across two items of a JSON list (PostgreSQL's manual, 9.13).
 */
export const guidesTables = `
create table guide (
  id uuid primary key,
  slug text not null unique,
  published_at timestamptz not null,
  search_topics text[] not null
);
create index guide_published on guide (published_at, id);
create index guide_search_topics on guide using gin (search_topics);

create table guide_text (
  guide_id uuid not null references guide (id),
  language text not null check (language in ('fr', 'en')),
  title text not null,
  body text not null,
  topics text[] not null,
  primary key (guide_id, language)
);

create table guide_like (
  guide_id uuid not null references guide (id),
  person_id uuid not null references person (id) deferrable initially deferred,
  liked_at timestamptz not null,
  primary key (guide_id, person_id)
);
create index guide_like_person on guide_like (person_id);

create function mentor_topic_words(favourite_topics text[], expertise jsonb) returns tsvector
language sql immutable parallel safe as $$
  select to_tsvector('simple'::regconfig, regexp_replace(normalize(lower(
    (to_jsonb(favourite_topics) || jsonb_path_query_array(expertise, '$[*].name'))::text), NFD),
    '[\\u0300-\\u036f]', '', 'g')::jsonb)
$$;
alter table mentor_profile add column topic_words tsvector
  generated always as (mentor_topic_words(favourite_topics, expertise)) stored;
create index mentor_profile_topic_words on mentor_profile using gin (topic_words);
`;
