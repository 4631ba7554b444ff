/** Words that begin a surname and not a given name. Capitalized, `Van` is also a Vietnamese middle name. */
const particles = new Set(
  'al ap ben bin da de del della der des di do dos du el ibn la le los mac mc st van von y'.split(' '),
);

/** A name that begins with a title is used whole. */
const titles = new Set(
  'abbé docteur dr dre frère lady lord m madame maître me mlle mme monsieur mr mrs ms mx pr prof professeur professeure professor pre sir sr sœur'.split(
    ' ',
  ),
);

/**
 * Surnames that usually come first, as in Nguyen Van A or Wang Fang: the next word may or may not be the given name.
 */
const surnamesFirst = new Set(
  'bui cao chen dang dinh do doan duong ha ho hoang huang huynh li ly ngo nguyen pham phan tran trinh truong vo vu vuong wang wu yang zhang zhao zhou'.split(
    ' ',
  ),
);

/**
 * Returns the first name to greet a person by: “Marie-Claude” for “Marie-Claude Roy”. Returns the whole name if the
 * first name is uncertain: a title, an initial, a comma, a surname in front, a script other than Latin, or three and
 * more parts without a particle.
 */
export function firstNameOf(displayName: string): string {
  const whole = displayName.trim().replace(/\s+/g, ' ');
  const [first = '', second, ...others] = whole.split(' ');
  if (second === undefined || !isGivenName(first)) return whole;
  if (others.length === 0) return isCertain(second) ? first : whole;
  return isParticle(second) ? first : whole;
}

function isGivenName(word: string): boolean {
  const folded = fold(word);
  if (titles.has(word.toLowerCase()) || surnamesFirst.has(folded) || particles.has(folded)) return false;
  // Latin letters, hyphens and apostrophes, at least two letters; a word in capitals is a surname.
  return /^[\p{Script=Latin}\p{M}]+([-’'][\p{Script=Latin}\p{M}]+)*$/u.test(word) && /^..*\p{Ll}/u.test(word);
}

/** Returns whether a word looks like a surname: letters of any script, without signs of an uncertain name. */
const isCertain = (word: string): boolean => /^[\p{L}\p{M}’'-]{2,}$/u.test(word);

/** `Van` with a capital is a Vietnamese middle name, `van` a Dutch particle. */
const isParticle = (word: string): boolean => word !== 'Van' && (particles.has(fold(word)) || /^d[’']/i.test(word));

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
