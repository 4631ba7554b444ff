import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An article on mentoring, with its text in one language: the last three fields come from `guide_text`. */
export const GuideEntity = defineEntity({
  name: 'GuideEntity',
  tableName: 'guide',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    publishedAt: p.datetime(),
    /** All words for its topics, in both languages, normalized for search. */
    searchTopics: p.array().$type<string[]>(),
    title: p.text().persist(false),
    body: p.text().persist(false),
    topics: p.array().$type<string[]>().persist(false),
  },
});
export type GuideEntity = InferEntity<typeof GuideEntity>;
