/** A name of something, such as a skill, with the words by which it is compared. */
export interface Phrase {
  label: string;
  /** Each once; a list, since it is gone through millions of times. */
  words: readonly string[];
  wordSet: ReadonlySet<string>;
}

/** Words that say nothing by themselves, folded. */
const silent = new Set(
  'a an and au aux avec d de des du en et for in l la le les ma mes mon my of on par pour s sur the to un une with'.split(
    ' ',
  ),
);

/** A text's words without accents, capitals and endings of the plural; those that say nothing only when there are no others. */
export function significantWords(text: string): Set<string> {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const all = folded.match(/[\p{L}\p{N}+#]+/gu) ?? [];
  const telling = all.filter((word) => !silent.has(word));
  return new Set((telling.length > 0 ? telling : all).map(singular));
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$|(?<=[ae]u)x$/, '') : word);

/** Names as they are compared; what is said twice counts once. */
export function toPhrases(names: readonly string[]): Phrase[] {
  const known = new Map<string, Phrase>();
  for (const name of names) {
    const has = significantWords(name);
    const words = [...has].sort();
    const key = words.join(' ');
    if (key && !known.has(key)) known.set(key, { label: name.trim(), words, wordSet: has });
  }
  return [...known.values()];
}

/** Whether all the words of a name occur in these. */
export function isContainedIn(phrase: Phrase, words: ReadonlySet<string>): boolean {
  for (const word of phrase.words) if (!words.has(word)) return false;
  return true;
}

/** Whether two names speak of the same: one says all that the other says. */
export function phrasesOverlap(one: Phrase, other: Phrase): boolean {
  return one.words.length <= other.words.length ? isContainedIn(one, other.wordSet) : isContainedIn(other, one.wordSet);
}
