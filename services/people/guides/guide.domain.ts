import { normalizeForSearch } from '../profiles/profile.domain.js';

/** What a guide is about: as each language shows it, and the other words by which it is sought or written in a profile. */
export interface GuideTopic {
  fr: string;
  en: string;
  synonyms: string[];
}

/** A guide as its authors write it: one file, both languages side by side, bodies in Markdown without HTML. */
export interface GuideSource {
  slug: string;
  /** Calendar date in UTC; guides of one day follow one another as they are listed. */
  publishedOn: string;
  topics: GuideTopic[];
  fr: { title: string; body: string };
  en: { title: string; body: string };
}

/** A guide as the database keeps it. */
export interface GuideEdition {
  slug: string;
  publishedAt: string;
  /** Every word for its topics, in both languages, without accents and capitals. */
  searchTopics: string[];
  texts: { language: 'fr' | 'en'; title: string; body: string; topics: string[] }[];
}

/** French keeps its double signs with their words, by a narrow space but for the colon: a line never begins with one. */
const addNoBreakSpaces = {
  fr: (text: string) =>
    text
      .replace(/ :/g, '\u00a0:')
      .replace(/ ([;?!»])/g, '\u202f$1')
      .replace(/« /g, '«\u202f'),
  en: (text: string) => text,
};

/** What is kept of a guide's source: bodies trimmed, French with its no-break spaces. */
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
