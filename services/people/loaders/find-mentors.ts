import { type Connection, connectionOf, type PageArgs, readPage } from '../../shared/connection.js';
import type { Em } from '../../shared/orm.js';
import { foldForSearch } from '../domain/profile.js';
import { PersonEntity } from '../entities/person.entity.js';

export interface FindMentors {
  programId: string;
  viewerId: string;
  /** Calendar date in UTC: who is away then is not available. */
  today: string;
  text?: string | null | undefined;
  skills?: string[] | null | undefined;
  industries?: string[] | null | undefined;
  languages?: string[] | null | undefined;
  region?: string | null | undefined;
  availableOnly?: boolean | null | undefined;
}

/** A page of mentors, by name; one statement for the page, one for `totalCount`. */
export interface MentorPage extends Connection<PersonEntity> {
  count: () => Promise<number>;
}

const base = `from person p
  join membership m on m.person_id = p.id and m.program_id = ? and m.roles @> '{MENTOR}'
  join mentor_profile f on f.person_id = p.id and f.charter_accepted_at is not null
  where p.status = 'ACTIVE' and p.id <> ?
  and exists (select 1 from membership v where v.program_id = m.program_id and v.person_id = ?)`;

/**
 * Nobody above or below the viewer in the chain of managers, no conflict in either direction, nobody whom the viewer has
 * blocked. Who has blocked the viewer is not missing here, which would tell it: they are not available, that is all.
 */
const mayBePaired = `
  and not exists (select 1 from separation s where s.stands and (
    (s.person_id = ? and s.other_id = p.id) or (s.kind = 'CONFLICT' and s.person_id = p.id and s.other_id = ?)))
  and p.id not in (with recursive up (id) as (
      select manager_id from person where id = ? and manager_id is not null
      union select q.manager_id from person q join up on q.id = up.id where q.manager_id is not null) select id from up)
  and p.id not in (with recursive down (id) as (
      select id from person where manager_id = ?
      union select q.id from person q join down on q.manager_id = down.id) select id from down)`;

const available = `
  and not exists (select 1 from separation s where s.stands and s.kind = 'BLOCK' and s.person_id = p.id and s.other_id = ?)
  and f.accepting_requests and (p.away_until is null or p.away_until < ?::date)
  and f.max_pairings > (select count(*) from pairing_party x where x.mentor_id = p.id
    and x.status in ('PROPOSED','EXPLORING','ACTIVE','PAUSED','RELAUNCHING','CLOSING'))`;

/** Whom the viewer may be paired with today, as conditions on a `person p` with their `mentor_profile f`. */
export const pairable = (viewerId: string, today: string): { sql: string; params: unknown[] } => ({
  sql: `${mayBePaired}${available}`,
  params: [viewerId, viewerId, viewerId, viewerId, viewerId, today],
});

/**
 * Mentors of a programme whom the viewer may be paired with, ordered by name, then id; nobody where the viewer does not
 * take part. Words of `text` may come in any order; accents and case do not matter.
 */
export async function findMentors(em: Em, search: FindMentors, page: PageArgs): Promise<MentorPage> {
  const { limit, after } = readPage(page, ['text', 'uuid']);
  const { sql, params } = conditions(search);
  const keyset = after ? ' and (p.display_name, p.id) > (?, ?::uuid)' : '';
  const rows = (await em.execute(`select p.* ${sql}${keyset} order by p.display_name, p.id limit ?`, [
    ...params,
    ...(after ?? []),
    limit + 1,
  ])) as object[];
  const persons = rows.map((row) => em.map(PersonEntity, row as never));
  const count = async () => {
    const [counted] = (await em.execute(`select count(*)::int as n ${sql}`, params)) as { n: number }[];
    return counted?.n ?? 0;
  };
  return { ...connectionOf(persons, { limit, after }, (person) => [person.displayName, person.id]), count };
}

function conditions(search: FindMentors): { sql: string; params: unknown[] } {
  const { programId, viewerId } = search;
  const parts: [string, unknown[]][] = [
    [base, [programId, viewerId, viewerId]],
    [mayBePaired, [viewerId, viewerId, viewerId, viewerId]],
  ];
  if (search.availableOnly !== false) parts.push([available, [viewerId, search.today]]);
  for (const word of foldForSearch([search.text]).split(' ').filter(Boolean).slice(0, 10))
    parts.push([' and p.search_text like ?', [`%${word.replace(/[\\%_]/g, '\\$&')}%`]]);
  if (search.skills?.length)
    parts.push([
      ` and exists (select 1 from jsonb_array_elements(f.expertise) e where lower(e->>'name') = any(?::text[]))`,
      [textArray(search.skills.map((s) => s.toLowerCase()))],
    ]);
  if (search.industries?.length) parts.push([' and f.industries && ?::text[]', [textArray(search.industries)]]);
  if (search.languages?.length) parts.push([' and p.languages && ?::text[]', [textArray(search.languages)]]);
  if (search.region) parts.push([' and lower(p.region) = lower(?)', [search.region]]);
  return { sql: parts.map(([sql]) => sql).join(''), params: parts.flatMap(([, params]) => params) };
}

/** A list as PostgreSQL reads it from one parameter (its manual, 8.15.2). */
function textArray(values: string[]): string {
  return `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
