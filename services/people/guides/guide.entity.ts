import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** An article on mentoring, read together with its text in one language. */
export const GuideEntity = defineEntity({
  name: 'GuideEntity',
  tableName: 'guide',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    publishedAt: p.datetime(),
    /** Every word for its topics, in both languages, without accents and capitals. */
    searchTopics: p.array().$type<string[]>(),
    title: p.text().persist(false),
    body: p.text().persist(false),
    topics: p.array().$type<string[]>().persist(false),
  },
});
export type GuideEntity = InferEntity<typeof GuideEntity>;
