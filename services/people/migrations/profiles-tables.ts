/**
 * Answers to the survey, documents and their shares, and columns for search. Text is compared without accents and
 * capitals, with ligatures taken apart. `unaccent` is only stable, since its rules are in a file; the rules do not change
 * while a server runs, so that indexes may use it.
 *
 * `search_word` lists each word of 4 to 40 letters in the searched texts: a misspelt word is replaced by similar words. It
 * has no key, so that two transactions that add the same word do not wait for each other; a duplicate does no harm. A word
 * is deleted with the last text that has it, also by erasure.
 */
export const profilesTables = `
create table preferences (
  person_id uuid primary key references person (id) deferrable initially deferred,
  frequency text not null,
  frequency_importance text not null,
  channels text[] not null,
  channels_importance text not null,
  purposes text[] not null,
  purposes_importance text not null,
  format text not null,
  languages text[] not null,
  answered_at timestamptz not null
);
create index preferences_frequency on preferences (frequency);
create index preferences_channels on preferences using gin (channels);

create table document (
  id uuid primary key,
  person_id uuid not null references person (id) deferrable initially deferred,
  title text not null,
  kind text not null check (kind in ('CV', 'ACHIEVEMENT', 'PORTFOLIO', 'OTHER')),
  url text not null,
  added_at timestamptz not null
);
create index document_person on document (person_id, added_at, id);

create table document_share (
  document_id uuid not null references document (id) on delete cascade,
  recipient_id uuid not null,
  meeting_id uuid not null,
  shared_at timestamptz not null,
  primary key (document_id, recipient_id, meeting_id)
);
create index document_share_recipient on document_share (recipient_id);

create extension if not exists unaccent;
create function fold_text(value text) returns text language sql immutable strict parallel safe
  return btrim(lower(unaccent('unaccent'::regdictionary, normalize(value, nfkc))));
create function fold_texts(given text[]) returns text[] language sql immutable strict parallel safe
  return array(select fold_text(value) from unnest(given) value);
create function fold_skills(skills jsonb) returns text[] language sql immutable strict parallel safe
  return array(select fold_text(skill ->> 'name') from jsonb_array_elements(skills) skill);
create function language_keys(tags text[]) returns text[] language sql immutable strict parallel safe
  return array(select lower(tag) from unnest(tags) tag union select split_part(lower(tag), '-', 1) from unnest(tags) tag);
create function search_tokens(value text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('simple', regexp_replace(fold_text(value), '[[:punct:]]+', ' ', 'g'));

alter table person
  add column search_document tsvector generated always as (search_tokens(search_text)) stored,
  add column language_keys text[] generated always as (language_keys(languages)) stored,
  add column region_key text generated always as (fold_text(region)) stored;
alter table mentor_profile
  add column skill_keys text[] generated always as (fold_skills(expertise)) stored,
  add column industry_keys text[] generated always as (fold_texts(industries)) stored;

drop index person_search;
create index person_document on person using gin (search_document);
create index person_name on person (display_name, id) where status = 'ACTIVE';
create index person_languages on person using gin (language_keys);
create index person_region on person (region_key);
create index mentor_profile_skills on mentor_profile using gin (skill_keys);
create index mentor_profile_industries on mentor_profile using gin (industry_keys);
create index membership_mentors on membership (program_id, person_id) where roles @> '{MENTOR}';
create index pairing_party_open on pairing_party (mentor_id)
  where status in ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING');

create table search_word (word text not null);
create index search_word_prefix on search_word (word text_pattern_ops);
create index search_word_near on search_word using gin (word gin_trgm_ops);

create function search_words_of(document tsvector) returns setof text language sql immutable parallel safe
begin atomic
  select word from unnest(tsvector_to_array(document)) word where length(word) between 4 and 40;
end;

-- Without the setting, a word that nobody else has would be looked for in every row.
create function keep_search_words() returns trigger language plpgsql set enable_seqscan to off as $body$
begin
  if tg_op <> 'INSERT' then
    delete from search_word where ctid = any (array(
      select w.ctid from search_word w
      where w.word in (
          select search_words_of(old.search_document)
          except select search_words_of(case when tg_op = 'UPDATE' then new.search_document end))
        and not exists (select 1 from person p where p.search_document @@ ('''' || w.word || '''')::tsquery)
      for update of w skip locked));
  end if;
  if tg_op <> 'DELETE' then
    insert into search_word (word)
      select fresh.word from search_words_of(new.search_document) fresh (word)
      where not exists (select 1 from search_word w where w.word = fresh.word);
  end if;
  return null;
end $body$;
create trigger person_search_words after insert or delete or update of search_text on person
  for each row execute function keep_search_words();

insert into search_word (word) select distinct search_words_of(search_document) from person;

-- One word of a search: as a word's beginning where any text holds it so, else the words that are nearest to it. A slip
-- spoils more of a short word than of a long one.
create function search_word_query(wanted text) returns tsquery language plpgsql stable strict
  set pg_trgm.similarity_threshold to 0.25 as $body$
declare
  beginning constant tsquery := ('''' || wanted || ''':*')::tsquery;
  farthest constant real := case when length(wanted) < 8 then 0.25 else 0.34 end;
  near text;
begin
  if length(wanted) < 3 then return ('''' || wanted || '''')::tsquery; end if;
  if length(wanted) = 3 or exists (
      select 1 from search_word w where w.word ~>=~ wanted and w.word ~<~ (wanted || chr(1114111)))
    then return beginning; end if;
  select string_agg('''' || word || '''', ' | ') into near from (
    select word, likeness, max(likeness) over () as best from (
      select distinct w.word, similarity(w.word, wanted) as likeness from search_word w where w.word % wanted) found
    order by likeness desc, word limit 5) nearest
    where likeness >= farthest and likeness > best - 0.1;
  return coalesce(near::tsquery, beginning);
end $body$;

-- What is looked for: every word, in any order; articles and their like only when there is nothing else. Null: nothing.
create function search_query(wanted text) returns tsquery language plpgsql stable strict as $body$
declare
  words constant text[] := tsvector_to_array(search_tokens(wanted));
  telling constant text[] := array(select word from unnest(words) word
    where ts_lexize('french_stem', word) is distinct from '{}' and ts_lexize('english_stem', word) is distinct from '{}');
  word text;
  sought tsquery;
begin
  foreach word in array (case when telling = '{}' then words else telling end)[1:10] loop
    sought := coalesce(sought && search_word_query(word), search_word_query(word));
  end loop;
  return sought;
end $body$;

-- Whom somebody may not be paired with: above or below them in the chain of managers, in conflict in either direction,
-- blocked by them; and who blocked them, when asked for. A function, so that the planner takes it for the short list
-- that it is: judged by itself, the recursion hides what every other choice costs.
create function kept_apart(somebody uuid, with_blockers boolean) returns setof uuid language plpgsql stable rows 50
as $body$
begin
  return query
    with recursive up (id) as (
      select manager_id from person where id = somebody and manager_id is not null
      union select q.manager_id from person q join up on q.id = up.id where q.manager_id is not null),
    down (id) as (
      select id from person where manager_id = somebody
      union select q.id from person q join down on q.manager_id = down.id)
    select id from up union all select id from down
    union all select other_id from separation where person_id = somebody and stands
    union all select person_id from separation where other_id = somebody and stands
      and (kind = 'CONFLICT' or with_blockers);
end $body$;
`;
