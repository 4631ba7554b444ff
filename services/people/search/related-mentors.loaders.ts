import DataLoader from 'dataloader';
import { customPlan } from '../../shared/database/custom-plan.js';
import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { sqlArray } from '../../shared/database/sql-array.js';
import { parsePageArgs } from '../../shared/pagination/connection.js';
import { localDate } from '../../shared/time/dates.js';
import type { LoaderDeps } from '../loader-deps.js';
import { PersonEntity } from '../profiles/person.entity.js';
import { pairableSql } from './mentor-search.loaders.js';

interface RelatedMentorsQuery {
  viewerId: string | null;
  /** Calendar date in UTC: mentors who are away then are left out. */
  today: string;
}

/**
 * Orders the matches first, then checks one after the other whether they may be paired, up to the limit. `offset 0` keeps
 * the planner from checking all matches: a large installation has thousands for each guide.
 */
const relatedMentorsSql = (mayBePaired: string) => `select about.id as guide_of_row, found.* from (
    select g.id, (select string_agg(phraseto_tsquery('simple', topic)::text, ' | ')::tsquery
      from unnest(g.search_topics) topic) as topics
    from guide g where g.id = any(?::uuid[])) about
  cross join lateral (
    select mentor.* from (
      select profile.*, ts_rank(profile.topic_words, about.topics) as rank from mentor_profile profile
      where profile.topic_words @@ about.topics and profile.charter_accepted_at is not null
      order by rank desc, profile.person_id offset 0) f
    cross join lateral (
      select p.* from person p where p.id = f.person_id and p.status = 'ACTIVE' and p.id <> ?
      and exists (select 1 from membership m join membership v using (program_id)
        where m.person_id = p.id and m.roles @> '{MENTOR}' and v.person_id = ?)
      ${mayBePaired} offset 0) mentor
    order by f.rank desc, f.person_id limit ?) found`;

/**
 * Loads mentors whose expertise or favourite topics contain a topic of the guide as whole words, the best match first, then
 * the longest-standing. Only mentors of the viewer's programmes with whom the viewer may be paired; empty when signed out.
 * One statement for all guides with the same `first`, 0 to 100.
 */
class RelatedMentorsLoader {
  readonly #byFirst = new Map<number, DataLoader<string, PersonEntity[]>>();

  constructor(
    private readonly em: Em,
    private readonly query: RelatedMentorsQuery,
  ) {}

  async of(guideId: string, first: number): Promise<PersonEntity[]> {
    const { limit } = parsePageArgs({ first }, []);
    const known = this.#byFirst.get(limit) ?? new DataLoader((ids) => this.#load(ids, limit));
    this.#byFirst.set(limit, known);
    return known.load(guideId);
  }

  async #load(guideIds: readonly string[], limit: number): Promise<PersonEntity[][]> {
    const { viewerId, today } = this.query;
    if (!viewerId) return guideIds.map(() => []);
    const { sql, params } = pairableSql(viewerId, today);
    const queryParams = [sqlArray(guideIds), viewerId, viewerId, ...params, limit];
    const rows = (await this.em.execute(customPlan(relatedMentorsSql(sql)), queryParams)) as { guide_of_row: string }[];
    const found = new Map<string, PersonEntity[]>(guideIds.map((id) => [id, []]));
    const personOf = plainRowMapper(this.em, PersonEntity);
    for (const { guide_of_row, ...row } of rows) found.get(guide_of_row)?.push(personOf(row));
    return guideIds.map((id) => found.get(id) ?? []);
  }
}

export const searchLoaders = {
  relatedMentors: ({ em, viewerId, now }: LoaderDeps) =>
    new RelatedMentorsLoader(em, { viewerId, today: localDate(now, 'UTC') }),
};
