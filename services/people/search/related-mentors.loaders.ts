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

/** Who is asking, and the calendar date in UTC: who is away then is not proposed. */
export interface RelatedMentorsQuery {
  viewerId: string | null;
  today: string;
}

/**
 * Matches are put in order first; each is then asked whether they may be paired until enough may. `offset 0` keeps the
 * planner from asking all of them, which in a large house are thousands for each guide.
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
 * Mentors whose expertise or favourite topics hold a topic of the guide as whole words, who meet it best first, then who
 * has been here longest. Only mentors of the viewer's own programmes whom `mentors` would propose as well; nobody when
 * signed out. One statement for all guides with the same `first`, 0 to 100.
 */
export class RelatedMentorsLoader {
  readonly #byFirst = new Map<number, DataLoader<string, PersonEntity[]>>();

  constructor(
    private readonly em: Em,
    private readonly asking: RelatedMentorsQuery,
  ) {}

  async of(guideId: string, first: number): Promise<PersonEntity[]> {
    const { limit } = parsePageArgs({ first }, []);
    const known = this.#byFirst.get(limit) ?? new DataLoader((ids) => this.#load(ids, limit));
    this.#byFirst.set(limit, known);
    return known.load(guideId);
  }

  async #load(guideIds: readonly string[], limit: number): Promise<PersonEntity[][]> {
    const { viewerId, today } = this.asking;
    if (!viewerId) return guideIds.map(() => []);
    const { sql, params } = pairableSql(viewerId, today);
    const given = [sqlArray(guideIds), viewerId, viewerId, ...params, limit];
    const rows = (await this.em.execute(customPlan(relatedMentorsSql(sql)), given)) as { guide_of_row: string }[];
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
