import { regions, trades, word } from '../../sample-words.js';
import { type Fill, nowParam } from './fill.js';
import { idSql } from './ids.js';
import { menteeSql, mentorSql, pairingProgramSql, placesSql, statusSql } from './party-sql.js';
import { programme, type Size } from './size.js';

const seat = `n % ${programme.people}`;
const isMentor = `${seat} between 1 and ${programme.mentors}`;
const isCoordinator = `${seat} = 0`;
export const rolesSql = `case when ${isCoordinator} then '{COORDINATOR}' when ${isMentor} then '{MENTOR}'
  else '{MENTEE}' end::text[]`;
export const personProgramSql = idSql('program', `n / ${programme.people}`);
/** The mentor facts that other services store. */
export const mentorFacts = `case when ${isMentor} then jsonb_build_object('maxPairings', ${placesSql(seat)},
  'maxPendingRequests', 5, 'hoursPerMonth', 6, 'acceptingRequests', true, 'awayUntil', null, 'charterAccepted', true) end`;

export const everybody = ({ pairings }: Size) =>
  `generate_series(0::bigint, ${(pairings / programme.pairings) * programme.people - 1}) n`;
export const every = ({ pairings }: Size) => `generate_series(0::bigint, ${pairings - 1}) n`;

/** Returns statements that fill the people database as its commands and other services' events would. */
export function peopleFills(size: Size): Fill[] {
  const programmes = `generate_series(0::bigint, ${size.pairings / programme.pairings - 1}) n`;
  return [
    [
      'program',
      `insert into program (id, name, description, locale, admission, created_at)
        select ${idSql('program', 'n')}, 'Programme ' || n, 'Se rencontrer, apprendre, transmettre.', 'fr', 'OPEN',
          ${nowParam} - interval '2 years' from ${programmes}`,
    ],
    [
      'person',
      `with made as (
          select n, initcap(${word('n * 7919 % 8000')}) || ' ' || initcap(${word('n * 1327 % 8000')}) as name,
            ${trades}[1 + n % 20] as trade,
            (select string_agg(${word('(n * 31 + k * 7907) % 8000')}, ' ') from generate_series(1, ${size.wordsOfBiography}) k) as biography
          from ${everybody(size)})
        insert into person (id, display_name, email, headline, biography, locale, time_zone, region, languages, status,
            search_text, joined_at)
          select ${idSql('person', 'n')}, name, n || '@bench.example', trade, biography, 'fr', 'Europe/Paris',
            ${regions}[1 + n / 7 % 10], case n / 3 % 10 when 0 then '{en}' when 1 then '{fr-CA,en}' else '{fr}' end::text[],
            'ACTIVE', lower(name || ' ' || trade || ' ' || biography), ${nowParam} - interval '1 year' - n * interval '1 second'
          from made`,
    ],
    ['search_word', `insert into search_word (word) select distinct search_words_of(search_document) from person`],
    [
      'membership',
      `insert into membership (id, program_id, person_id, roles, joined_at)
        select ${idSql('membership', 'n')}, ${personProgramSql}, ${idSql('person', 'n')}, ${rolesSql},
          ${nowParam} - interval '1 year' - n * interval '1 second' from ${everybody(size)}`,
    ],
    [
      'mentor_profile',
      `insert into mentor_profile (person_id, motivations, expertise, industries, favourite_topics, network_areas,
          qualities, max_pairings, hours_per_month, max_pending_requests, charter_accepted_at, accepting_requests)
        select ${idSql('person', 'n')}, '{}', jsonb_build_array(jsonb_build_object('name', ${trades}[1 + n % 20], 'level',
            'EXPERT'), jsonb_build_object('name', ${trades}[1 + n / 20 % 20], 'level', null)),
          array[${trades}[1 + n / 3 % 20]], array[${word('n % 8000')}], '{}', '{}', ${placesSql(seat)}, 6, 5,
          ${nowParam} - interval '1 year', true
        from ${everybody(size)} where ${isMentor}`,
    ],
    [
      'mentee_profile',
      `insert into mentee_profile (person_id, career_vision, motivations, challenges, intended_goals, skills_wanted, offers)
        select ${idSql('person', 'n')}, 'Vivre de mon métier.', '{}', '{}', '[]', array[${trades}[1 + n / 5 % 20]], '{}'
        from ${everybody(size)} where not (${isMentor}) and not (${isCoordinator})`,
    ],
    [
      'preferences',
      `insert into preferences (person_id, frequency, frequency_importance, channels, channels_importance, purposes,
          purposes_importance, format, languages, answered_at)
        select ${idSql('person', 'n')}, 'BIWEEKLY', 'NICE', '{VIDEO}', 'NICE', '{SKILL}', 'NICE', 'ONGOING', '{fr}', ${nowParam}
        from ${everybody(size)} where not (${isCoordinator})`,
    ],
    [
      'pairing_party',
      `insert into pairing_party (pairing_id, program_id, mentor_id, mentee_id, status, version)
        select ${idSql('pairing', 'n')}, ${pairingProgramSql}, ${mentorSql}, ${menteeSql}, ${statusSql}, 3 from ${every(size)}`,
    ],
  ];
}
