import type { Em } from '../services/shared/database/orm.js';
import { regions, trades, word } from './sample-words.js';

export const people = 100_000;
/** How many of them are mentors, all in one programme. */
export const mentors = 40_000;

/** SQL: the id of the n-th person. Ids are scattered, so that they are in no order of names or dates. */
const id = (n: string) => `overlay(overlay(md5('person' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`;

/** Biographies of 60 words. One person in a hundred is a ceramist. */
const insertPeople = `
with generated as (
  select n, ${id('n')} as id,
    initcap(${word('n * 7919 % 8000')}) || ' ' || initcap(${word('n * 1327 % 8000')}) as name,
    case when n / 3 % 100 = 0 then 'Céramiste' else ${trades}[1 + n % 20] end as trade,
    (select string_agg(${word('(n * 31 + k * 7907) % 8000')}, ' ') from generate_series(1, 60) k) as biography
  from generate_series(1, ${people}) n)
insert into person (id, display_name, email, headline, biography, locale, time_zone, region, languages, status,
    search_text, joined_at, manager_id)
  select id, name, n || '@example.org', trade, biography, 'fr', 'Europe/Paris', ${regions}[1 + n / 7 % 10],
    case n / 3 % 10 when 0 then '{en}' when 1 then '{fr-CA,en}' when 2 then '{wo,fr}' else '{fr}' end::text[], 'ACTIVE',
    lower(name || ' ' || trade || ' ' || biography), now() - n * interval '1 minute',
    case when n > 20 then ${id('n / 20')} end
  from generated`;

const insertMentors = `
insert into mentor_profile (person_id, motivations, expertise, industries, favourite_topics, network_areas, qualities,
    max_pairings, hours_per_month, max_pending_requests, charter_accepted_at, accepting_requests)
  select ${id('n')}, '{}', jsonb_build_array(jsonb_build_object('name', ${trades}[1 + n % 20], 'level', 'EXPERT')),
    array[${trades}[1 + n / 3 % 20]], array[${word('n % 8000')}], '{}', '{}', 2, 6, 5, now(), n % 11 <> 0
  from generate_series(1, ${mentors}) n`;

const insertAnswers = `
insert into preferences (person_id, frequency, frequency_importance, channels, channels_importance, purposes,
    purposes_importance, format, languages, answered_at)
  select ${id('n')}, (array['WEEKLY','BIWEEKLY','MONTHLY','QUARTERLY','FEW_TIMES_A_YEAR','AS_NEEDED'])[1 + n / 11 % 6], 'NICE',
    array[(array['EMAIL','CHAT','PHONE','VIDEO','IN_PERSON'])[1 + n / 13 % 5]], 'NICE', '{SKILL}', 'NICE', 'ONGOING', '{fr}', now()
  from generate_series(1, ${mentors}) n`;

const insertProgram = `insert into program (id, name, locale, admission, created_at)
  values (md5('program')::uuid, 'Grand essai', 'fr', 'OPEN', now())`;

const insertMemberships = `
insert into membership (id, program_id, person_id, roles, joined_at)
  select md5('membership' || n)::uuid, md5('program')::uuid, ${id('n')},
    case when n <= ${mentors} then '{MENTOR}' else '{MENTEE}' end::text[], now()
  from generate_series(1, ${people}) n`;

/** One or two pairings for each mentor, so that half of them have no free place. */
const insertPairings = `
insert into pairing_party (pairing_id, program_id, mentor_id, mentee_id, status, version)
  select md5('pairing' || n)::uuid, md5('program')::uuid, ${id(`1 + n % ${mentors}`)}, ${id(`${mentors} + n % 60000 + 1`)},
    'ACTIVE', 1
  from generate_series(1, ${mentors * 1.5}) n`;

/** Search words, inserted at once instead of by the trigger of each row. */
const insertWords = `insert into search_word (word) select distinct search_words_of(search_document) from person`;

/** Fills the people database. Returns how long it took, in ms. */
export async function fillPeople(em: Em): Promise<number> {
  const began = performance.now();
  await em.execute('alter table person disable trigger person_search_words');
  const statements = [insertProgram, insertPeople, insertMentors, insertAnswers, insertMemberships, insertPairings];
  for (const statement of [...statements, insertWords]) await em.execute(statement);
  await em.execute('alter table person enable trigger person_search_words');
  await em.execute('vacuum analyze');
  return performance.now() - began;
}

/** Returns a mentee who has managers and reports, and the programme. */
export async function viewerAndProgram(em: Em): Promise<{ viewerId: string; programId: string }> {
  const sql = `select ${id(String(mentors + 1))} as "viewerId", md5('program')::uuid as "programId"`;
  const [row] = (await em.execute(sql)) as { viewerId: string; programId: string }[];
  if (!row) throw new Error('The data is missing.');
  return row;
}
