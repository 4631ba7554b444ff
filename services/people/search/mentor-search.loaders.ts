import { customPlan } from '../../shared/database/custom-plan.js';
import type { Em } from '../../shared/database/orm.js';
import { columnList, plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { type Connection, type PageArgs, parsePageArgs, toConnection } from '../../shared/pagination/connection.js';
import type { ChannelName, FrequencyName } from '../preferences/preferences.domain.js';
import { PersonEntity } from '../profiles/person.entity.js';

export interface MentorSearch {
  programId: string;
  viewerId: string;
  /** Calendar date in UTC: mentors who are away then are not available. */
  today: string;
  text?: string | null | undefined;
  skills?: string[] | null | undefined;
  industries?: string[] | null | undefined;
  languages?: string[] | null | undefined;
  region?: string | null | undefined;
  channels?: ChannelName[] | null | undefined;
  frequency?: FrequencyName | null | undefined;
  availableOnly?: boolean | null | undefined;
}

/** A page of mentors, by name. `count` runs a statement of its own. */
export interface MentorPage extends Connection<PersonEntity> {
  count: () => Promise<number>;
}

const mentorsSql = `from person p
  join membership m on m.person_id = p.id and m.program_id = ? and m.roles @> '{MENTOR}'
  join mentor_profile f on f.person_id = p.id and f.charter_accepted_at is not null
  where p.status = 'ACTIVE' and p.id <> ?
  and exists (select 1 from membership v where v.program_id = m.program_id and v.person_id = ?)`;

/** One list: the planner assumes that each `not in` halves the rows. */
const notSeparatedSql = ' and p.id not in (select kept_apart(?, ?))';

const availableSql = `
  and f.accepting_requests and (p.away_until is null or p.away_until < ?::date)
  and f.max_pairings > (select count(*) from pairing_party x where x.mentor_id = p.id
    and x.status in ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING'))`;

/** Conditions on `person p` and `mentor_profile f`: the mentors with whom the viewer may be paired today. */
export const pairableSql = (viewerId: string, today: string): { sql: string; params: unknown[] } => ({
  sql: `${notSeparatedSql}${availableSql}`,
  params: [viewerId, true, today],
});

/**
 * Leaves out people above or below the viewer in the chain of managers, people with a conflict in either direction, and
 * people whom the viewer has blocked. People who have blocked the viewer stay: their absence would reveal the block. They
 * only seem unavailable.
 */
const notSeparated = (viewerId: string) => ({ sql: notSeparatedSql, params: [viewerId, false] });

/**
 * Returns a page of a programme's mentors with whom the viewer may be paired, ordered by name, then id; empty for a viewer
 * who is not a member. The words of `text` may be in any order and may be beginnings of words; accents and case do not
 * matter; an unknown word matches the most similar words. One statement, and one more with `text`.
 */
export async function findMentors(em: Em, search: MentorSearch, page: PageArgs): Promise<MentorPage> {
  const { limit, after } = parsePageArgs(page, ['text', 'uuid']);
  const { sql, params } = conditions(search, await parseSearchText(em, search.text));
  const keyset = after ? ' and (p.display_name, p.id) > (?, ?::uuid)' : '';
  // The inner query sorts ids only: whole rows are read for the page alone.
  const ids = `select p.id ${sql}${keyset} order by p.display_name, p.id limit ?`;
  const rows = (await em.execute(
    customPlan(
      `select ${columnList(em, PersonEntity, 'p')} from (${ids}) found join person p on p.id = found.id order by p.display_name, p.id`,
    ),
    [...params, ...(after ?? []), limit + 1],
  )) as object[];
  const persons = rows.map(plainRowMapper(em, PersonEntity));
  const count = async () => {
    const [counted] = (await em.execute(customPlan(`select count(*)::int as n ${sql}`), params)) as {
      n: number;
    }[];
    return counted?.n ?? 0;
  };
  return { ...toConnection(persons, { limit, after }, (person) => [person.displayName, person.id]), count };
}

const maxTextLength = 500;

/** Returns the text as a `tsquery` that the planner can estimate; null without text. Punctuation alone matches nobody. */
async function parseSearchText(em: Em, text: string | null | undefined): Promise<string | null> {
  if (!text?.trim()) return null;
  const searched = text.slice(0, maxTextLength).toWellFormed();
  const [row] = (await em.execute("select coalesce(search_query(?)::text, '') as query", [searched])) as {
    query: string;
  }[];
  return row?.query ?? null;
}

function conditions(search: MentorSearch, query: string | null): { sql: string; params: unknown[] } {
  const { programId, viewerId, skills, industries, languages, region, channels, frequency } = search;
  const parts: [string, unknown[]][] = [[mentorsSql, [programId, viewerId, viewerId]]];
  const pairable = search.availableOnly === false ? notSeparated(viewerId) : pairableSql(viewerId, search.today);
  parts.push([pairable.sql, pairable.params]);
  if (query !== null) parts.push([' and p.search_document @@ ?::tsquery', [query]]);
  if (skills?.length) parts.push([' and f.skill_keys && fold_texts(?::text[])', [sqlArray(skills)]]);
  if (industries?.length) parts.push([' and f.industry_keys && fold_texts(?::text[])', [sqlArray(industries)]]);
  if (languages?.length) parts.push([' and p.language_keys && ?::text[]', [sqlArray(languages.map(lower))]]);
  if (region) parts.push([' and p.region_key = fold_text(?)', [region]]);
  if (channels?.length) parts.push([prefers('r.channels && ?::text[]'), [sqlArray(channels)]]);
  if (frequency) parts.push([prefers('r.frequency = ?'), [frequency]]);
  return { sql: parts.map(([sql]) => sql).join(''), params: parts.flatMap(([, params]) => params) };
}

const prefers = (condition: string) =>
  ` and exists (select 1 from preferences r where r.person_id = p.id and ${condition})`;

const lower = (text: string): string => text.toLowerCase();
