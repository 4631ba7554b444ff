import type { Em } from '../services/shared/database/orm.js';
import { regions, trades } from './sample-words.js';

export const mentees = 2_000;
export const mentors = 500;

const id = (n: string) => `overlay(overlay(md5('match' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`;
/** SQL: a number from 1 to `count`, always the same for a person and a question. */
const pick = (n: string, question: string, count: number) => `(1 + abs(hashtext('${question}' || (${n}))) % ${count})`;
const trade = (n: string, question: string) => `${trades}[${pick(n, question, 20)}]`;

const everybody = mentors + mentees;
const insertPeople = `insert into person (id, display_name, email, locale, time_zone, region, languages, status, search_text, joined_at, manager_id)
  select ${id('n')}, 'Personne ' || n, 'n' || n || '@example.org', 'fr', 'Europe/Paris', ${regions}[${pick('n', 'region', 10)}],
    case ${pick('n', 'language', 5)} when 1 then '{en}' when 2 then '{fr-CA,en}' else '{fr}' end::text[], 'ACTIVE', '', now(),
    case when n > 30 then ${id('n / 20')} end
  from generate_series(1, ${everybody}) n`;

const insertMentors = `insert into mentor_profile (person_id, motivations, expertise, industries, favourite_topics, network_areas, qualities,
    max_pairings, hours_per_month, max_pending_requests, charter_accepted_at, accepting_requests)
  select ${id('n')}, '{}', (select jsonb_agg(jsonb_build_object('name', ${trade("n || ' ' || k", 'skill')}, 'level', null)) from generate_series(1, 6) k),
    array[${trade('n', 'industry')}], array[${trade('n', 'topic')}, ${trade('n', 'topic2')}, ${trade('n', 'topic3')}], '{}', '{}',
    2 + ${pick('n', 'places', 4)}, 6, 5, now(), true
  from generate_series(1, ${mentors}) n`;

const insertMentees = `insert into mentee_profile (person_id, career_vision, transition, motivations, challenges, intended_goals, skills_wanted, offers)
  select ${id('n')}, 'Vivre un jour de mon métier, la ' || ${trade('n', 'vision')} || ', et le transmettre à mon tour.', null, '{}',
    array['Je n’ose pas encore parler de ' || ${trade('n', 'challenge')}],
    (select jsonb_agg(jsonb_build_object('horizon', 'SHORT', 'text', 'Progresser en ' || ${trade("n || ' ' || k", 'goal')} || ' avant la fin de l’année'))
      from generate_series(1, 3) k),
    array[${trade('n', 'wanted')}, ${trade('n', 'wanted2')}, ${trade('n', 'wanted3')}, ${trade('n', 'wanted4')}], '{}'
  from generate_series(${mentors + 1}, ${everybody}) n`;

const importance = (question: string) =>
  `(array['NOT_IMPORTANT','NICE','IMPORTANT','NICE','IMPORTANT','MUST'])[${pick('n', question, 6)}]`;
const insertAnswers = `insert into preferences (person_id, frequency, frequency_importance, channels, channels_importance, purposes,
    purposes_importance, format, languages, answered_at)
  select ${id('n')}, (array['WEEKLY','BIWEEKLY','MONTHLY','QUARTERLY','FEW_TIMES_A_YEAR','AS_NEEDED'])[${pick('n', 'rhythm', 6)}],
    (array['NOT_IMPORTANT','NICE','IMPORTANT'])[${pick('n', 'rhythm matters', 3)}],
    array[(array['EMAIL','CHAT','PHONE'])[${pick('n', 'channel', 3)}], (array['VIDEO','IN_PERSON'])[${pick('n', 'channel2', 2)}]], ${importance('channel matters')},
    array[(array['SKILL','CAREER_ADVICE','PERSPECTIVE'])[${pick('n', 'purpose', 3)}], 'TRANSITION'], ${importance('purpose matters')}, 'ONGOING', '{}', now()
  from generate_series(1, ${everybody}) n`;

const insertMemberships = `insert into membership (id, program_id, person_id, roles, joined_at)
  select md5('m' || n)::uuid, ?, ${id('n')}, case when n <= ${mentors} then '{MENTOR}' else '{MENTEE}' end::text[], now()
  from generate_series(1, ${everybody}) n`;

/** Adds mentors with 3 to 6 places each, and mentees, to a programme. */
export async function fillProgram(em: Em, programId: string): Promise<void> {
  for (const sql of [insertPeople, insertMentors, insertMentees, insertAnswers]) await em.execute(sql);
  await em.execute(insertMemberships, [programId]);
}
