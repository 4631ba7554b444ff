import { normalizeForSearch } from '../profiles/profile.domain.js';

/** A topic of guides, with other words for it that searches and profiles use. */
export interface GuideTopic {
  fr: string;
  en: string;
  synonyms: string[];
}

/** A guide as its author writes it, in both languages. Bodies are Markdown without HTML. */
export interface GuideSource {
  slug: string;
  /** Calendar date in UTC. Guides of one day are ordered by their place in the list of all guides. */
  publishedOn: string;
  topics: GuideTopic[];
  fr: { title: string; body: string };
  en: { title: string; body: string };
}

/** A guide as it is stored. */
export interface GuideEdition {
  slug: string;
  publishedAt: string;
  /** All words for its topics, in both languages, normalized for search. */
  searchTopics: string[];
  texts: { language: 'fr' | 'en'; title: string; body: string; topics: string[] }[];
}

/** French has a no-break space before double signs: a narrow one, except before a colon. */
const addNoBreakSpaces = {
  fr: (text: string) =>
    text
      .replace(/ :/g, '\u00a0:')
      .replace(/ ([;?!»])/g, '\u202f$1')
      .replace(/« /g, '«\u202f'),
  en: (text: string) => text,
};

/** Makes the stored form of a guide: bodies trimmed, French with no-break spaces. */
export function toGuideEdition(source: GuideSource): GuideEdition {
  const words = source.topics.flatMap(({ fr, en, synonyms }) => [fr, en, ...synonyms]);
  const textIn = (language: 'fr' | 'en') => ({
    language,
    title: addNoBreakSpaces[language](source[language].title),
    body: addNoBreakSpaces[language](source[language].body.trim()),
    topics: source.topics.map((topic) => topic[language]),
  });
  return {
    slug: source.slug,
    publishedAt: `${source.publishedOn}T00:00:00Z`,
    searchTopics: [...new Set(words.map((word) => normalizeForSearch([word])))],
    texts: [textIn('fr'), textIn('en')],
  };
}
