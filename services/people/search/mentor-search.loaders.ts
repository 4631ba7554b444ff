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
  /** Calendar date in UTC: who is away then is not available. */
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

/** A page of mentors, by name; `totalCount` is a statement of its own. */
export interface MentorPage extends Connection<PersonEntity> {
  count: () => Promise<number>;
}

const base = `from person p
  join membership m on m.person_id = p.id and m.program_id = ? and m.roles @> '{MENTOR}'
  join mentor_profile f on f.person_id = p.id and f.charter_accepted_at is not null
  where p.status = 'ACTIVE' and p.id <> ?
  and exists (select 1 from membership v where v.program_id = m.program_id and v.person_id = ?)`;

/** In one list, since PostgreSQL takes every `not in` to halve what is left. */
const notSeparatedSql = ' and p.id not in (select kept_apart(?, ?))';

const availableSql = `
  and f.accepting_requests and (p.away_until is null or p.away_until < ?::date)
  and f.max_pairings > (select count(*) from pairing_party x where x.mentor_id = p.id
    and x.status in ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING'))`;

/** Whom the viewer may be paired with today, as conditions on a `person p` with their `mentor_profile f`. */
export const pairableSql = (viewerId: string, today: string): { sql: string; params: unknown[] } => ({
  sql: `${notSeparatedSql}${availableSql}`,
  params: [viewerId, true, today],
});

/**
 * Nobody above or below the viewer in the chain of managers, no conflict in either direction, nobody whom the viewer has
 * blocked. Who has blocked the viewer is not missing here, which would tell it: they are not available, that is all.
 */
const notSeparated = (viewerId: string) => ({ sql: notSeparatedSql, params: [viewerId, false] });

/**
 * Mentors of a programme whom the viewer may be paired with, ordered by name, then id, so that pages stay as they are
 * while people join; nobody where the viewer does not take part. Words of `text` may come in any order and as a word's
 * beginning; accents and case do not matter, and a word that nobody's text holds stands for those nearest to it. One
 * statement, one more with `text`.
 */
export async function findMentors(em: Em, search: MentorSearch, page: PageArgs): Promise<MentorPage> {
  const { limit, after } = parsePageArgs(page, ['text', 'uuid']);
  const { sql, params } = conditions(search, await parseSearchText(em, search.text));
  const keyset = after ? ' and (p.display_name, p.id) > (?, ?::uuid)' : '';
  // Sorted by what orders them alone: whole rows are read for the page only, without what search alone looks through.
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

/** What a text looks for, as PostgreSQL's planner can judge it beforehand; null for no text. Signs alone find nobody. */
async function parseSearchText(em: Em, text: string | null | undefined): Promise<string | null> {
  if (!text?.trim()) return null;
  const wanted = text.slice(0, maxTextLength).toWellFormed();
  const [row] = (await em.execute("select coalesce(search_query(?)::text, '') as query", [wanted])) as {
    query: string;
  }[];
  return row?.query ?? null;
}

function conditions(search: MentorSearch, query: string | null): { sql: string; params: unknown[] } {
  const { programId, viewerId, skills, industries, languages, region, channels, frequency } = search;
  const parts: [string, unknown[]][] = [[base, [programId, viewerId, viewerId]]];
  const open = search.availableOnly === false ? notSeparated(viewerId) : pairableSql(viewerId, search.today);
  parts.push([open.sql, open.params]);
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
