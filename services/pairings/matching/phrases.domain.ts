/** A name, such as a skill, with the words by which it is compared. */
export interface Phrase {
  label: string;
  /** Each word once. A list, because it is iterated millions of times in a match run. */
  words: readonly string[];
  wordSet: ReadonlySet<string>;
}

/** Stop words in French and English, without accents. */
const stopWords = new Set(
  'a an and au aux avec d de des du en et for in l la le les ma mes mon my of on par pour s sur the to un une with'.split(
    ' ',
  ),
);

/**
 * The words of a text without accents, capitals and plural endings. Stop words count only where there are no other
 * words.
 */
export function significantWords(text: string): Set<string> {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const all = folded.match(/[\p{L}\p{N}+#]+/gu) ?? [];
  const significant = all.filter((word) => !stopWords.has(word));
  return new Set((significant.length > 0 ? significant : all).map(singular));
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$|(?<=[ae]u)x$/, '') : word);

/** Names prepared for comparison. Names with the same words count once. */
export function toPhrases(names: readonly string[]): Phrase[] {
  const known = new Map<string, Phrase>();
  for (const name of names) {
    const wordSet = significantWords(name);
    const words = [...wordSet].sort();
    const key = words.join(' ');
    if (key && !known.has(key)) known.set(key, { label: name.trim(), words, wordSet });
  }
  return [...known.values()];
}

/** Whether all words of a name occur among these words. */
export function isContainedIn(phrase: Phrase, words: ReadonlySet<string>): boolean {
  for (const word of phrase.words) if (!words.has(word)) return false;
  return true;
}

/** Whether one of two names contains all words of the other. */
export function phrasesOverlap(one: Phrase, other: Phrase): boolean {
  return one.words.length <= other.words.length ? isContainedIn(one, other.wordSet) : isContainedIn(other, one.wordSet);
}
