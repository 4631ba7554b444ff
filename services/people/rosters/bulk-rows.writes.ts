import type { Em } from '../../shared/database/orm.js';
import type { MentorProfileEntity } from '../profiles/mentor-profile.entity.js';
import type { PersonEntity } from '../profiles/person.entity.js';
import type { MembershipEntity } from '../programmes/membership.entity.js';

const idsSql = 'select id from person where lower(email) = any(array(select jsonb_array_elements_text(?::jsonb)))';

/** Returns the ids of the persons with these addresses. */
export async function findPersonIds(em: Em, emails: string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(idsSql, [JSON.stringify(emails)]);
  return rows.map(({ id }) => id);
}

const accountsSql = `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
  select id, name, email, false, now(), now() from jsonb_to_recordset(?::jsonb) as given (id text, name text, email text)`;

/** Inserts accounts without a password: an e-mail lets each person choose one. One statement. */
export async function insertAccounts(em: Em, persons: PersonEntity[]): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map(({ id, displayName, email }) => ({ id, name: displayName, email }));
  await em.execute(accountsSql, [JSON.stringify(rows)]);
}

const personsSql = `insert into person
    (id, display_name, email, headline, biography, locale, time_zone, region, languages, organization, status,
     search_text, joined_at, version)
  select id, display_name, email, headline, biography, locale, time_zone, region, languages, organization, status,
     search_text, joined_at, version
  from jsonb_populate_recordset(null::person, ?::jsonb)
  on conflict (id) do update set display_name = excluded.display_name, headline = excluded.headline,
    biography = excluded.biography, locale = excluded.locale, time_zone = excluded.time_zone,
    region = excluded.region, languages = excluded.languages, organization = excluded.organization,
    search_text = excluded.search_text, version = excluded.version`;

/** Inserts or updates persons by one statement. */
export async function upsertPersons(em: Em, persons: PersonEntity[]): Promise<void> {
  const rows = persons.map((person) => ({
    ...person,
    display_name: person.displayName,
    time_zone: person.timeZone,
    search_text: person.searchText,
    joined_at: person.joinedAt,
  }));
  await em.execute(personsSql, [JSON.stringify(rows)]);
}

const mentorsSql = `insert into mentor_profile
    (person_id, motivations, expertise, industries, career_path, favourite_topics, network_areas, qualities,
     max_pairings, hours_per_month, max_pending_requests, charter_accepted_at, accepting_requests)
  select person_id, motivations, expertise, industries, career_path, favourite_topics, network_areas, qualities,
     max_pairings, hours_per_month, max_pending_requests, charter_accepted_at, accepting_requests
  from jsonb_populate_recordset(null::mentor_profile, ?::jsonb)
  on conflict (person_id) do update set expertise = excluded.expertise,
    favourite_topics = excluded.favourite_topics, max_pairings = excluded.max_pairings`;

/** Inserts mentor profiles, or updates the fields that a roster has, by one statement. */
export async function upsertMentorProfiles(em: Em, mentors: MentorProfileEntity[]): Promise<void> {
  if (mentors.length === 0) return;
  const rows = mentors.map((mentor) => ({
    ...mentor,
    person_id: mentor.personId,
    career_path: mentor.careerPath,
    favourite_topics: mentor.favouriteTopics,
    network_areas: mentor.networkAreas,
    max_pairings: mentor.maxPairings,
    hours_per_month: mentor.hoursPerMonth,
    max_pending_requests: mentor.maxPendingRequests,
    charter_accepted_at: mentor.charterAcceptedAt,
    accepting_requests: mentor.acceptingRequests,
  }));
  await em.execute(mentorsSql, [JSON.stringify(rows)]);
}

const membershipsSql = `insert into membership (id, program_id, person_id, roles, joined_at, version)
  select id, program_id, person_id, roles, joined_at, version
  from jsonb_populate_recordset(null::membership, ?::jsonb)
  on conflict (program_id, person_id) do update set roles = excluded.roles, version = excluded.version`;

/** Inserts memberships or updates their roles, by one statement. */
export async function upsertMemberships(em: Em, memberships: MembershipEntity[]): Promise<void> {
  if (memberships.length === 0) return;
  const rows = memberships.map((membership) => ({
    ...membership,
    program_id: membership.programId,
    person_id: membership.personId,
    joined_at: membership.joinedAt,
  }));
  await em.execute(membershipsSql, [JSON.stringify(rows)]);
}
