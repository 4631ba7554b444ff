import { newId } from '../../shared/id.js';
import type { ServiceRuntime } from '../../shared/runtime/service-runtime.js';
import type { GuideEdition } from './guide.domain.js';

const upsertGuidesSql = `insert into guide (id, slug, published_at, search_topics)
  select id, slug, "publishedAt", "searchTopics" from json_to_recordset(?::json)
    as given (id uuid, slug text, "publishedAt" timestamptz, "searchTopics" text[])
  on conflict (slug) do update set published_at = excluded.published_at, search_topics = excluded.search_topics
  where (guide.published_at, guide.search_topics) is distinct from (excluded.published_at, excluded.search_topics)`;

const upsertGuideTextsSql = `insert into guide_text (guide_id, language, title, body, topics)
  select g.id, language, title, body, topics from json_to_recordset(?::json)
    as given (slug text, language text, title text, body text, topics text[]) join guide g using (slug)
  on conflict (guide_id, language) do update
  set title = excluded.title, body = excluded.body, topics = excluded.topics
  where (guide_text.title, guide_text.body, guide_text.topics)
    is distinct from (excluded.title, excluded.body, excluded.topics)`;

/**
 * Writes the guides of this release to the database: adds new guides and updates changed ones. Ids and likes stay, and so
 * does a guide that is no longer in the release. Several instances may do this at once.
 */
export async function publishGuides(runtime: ServiceRuntime, editions: GuideEdition[]): Promise<void> {
  const guides = editions.map(({ texts: _, ...guide }) => ({ id: newId(), ...guide }));
  const texts = editions.flatMap(({ slug, texts }) => texts.map((text) => ({ slug, ...text })));
  await runtime.transact(runtime.orm.em, async ({ em }) => {
    await em.execute(upsertGuidesSql, [JSON.stringify(guides)]);
    await em.execute(upsertGuideTextsSql, [JSON.stringify(texts)]);
  });
}
