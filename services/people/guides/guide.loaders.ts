import type { Em } from '../../shared/database/orm.js';
import { plainRowMapper } from '../../shared/database/plain-rows.js';
import { type Connection, type PageArgs, parsePageArgs, toConnection } from '../../shared/pagination/connection.js';
import type { Language } from '../../shared/text/translator.js';
import { normalizeForSearch } from '../profiles/profile.domain.js';
import { GuideEntity } from './guide.entity.js';

const inLanguage = `select g.*, t.title, t.body, t.topics from guide g
  join guide_text t on t.guide_id = g.id and t.language = ?`;

/**
 * Returns a page of guides in a language, ordered by publication, then id. A topic matches whole words for it in either
 * language, whatever accents and capitals; a blank topic is ignored. One statement.
 */
export async function findGuides(
  em: Em,
  { language, topic }: { language: Language; topic: string | null },
  page: PageArgs,
): Promise<Connection<GuideEntity>> {
  const { limit, after } = parsePageArgs(page, ['timestamptz', 'uuid']);
  const normalized = normalizeForSearch([topic]);
  const topicSql = normalized ? ' and g.search_topics @> array[?::text]' : '';
  const keyset = after ? ' and (g.published_at, g.id) > (?::timestamptz, ?::uuid)' : '';
  const rows = (await em.execute(`${inLanguage} where true${topicSql}${keyset} order by g.published_at, g.id limit ?`, [
    language,
    ...(normalized ? [normalized] : []),
    ...(after ?? []),
    limit + 1,
  ])) as object[];
  const guides = rows.map(plainRowMapper(em, GuideEntity));
  return toConnection(guides, { limit, after }, (guide) => [guide.publishedAt.toISOString(), guide.id]);
}

/** Returns a guide in a language, by its id or slug; null where there is none. One statement. */
export async function findGuide(
  em: Em,
  language: Language,
  by: { id: string } | { slug: string },
): Promise<GuideEntity | null> {
  const [where, key] = 'id' in by ? ['g.id = ?::uuid', by.id] : ['g.slug = ?', by.slug];
  const rows = (await em.execute(`${inLanguage} where ${where}`, [language, key])) as object[];
  return rows[0] ? plainRowMapper(em, GuideEntity)(rows[0]) : null;
}
