/** Before a surname, wherever it stands: they do not begin a given name. `van` alone also is a Vietnamese middle name. */
const particles = new Set(
  'al ap ben bin da de del della der des di do dos du el ibn la le los mac mc st van von y'.split(' '),
);

/** Whoever is addressed by a title is greeted with it, and by the whole name. */
const titles = new Set(
  'abbé docteur dr dre frère lady lord m madame maître me mlle mme monsieur mr mrs ms mx pr prof professeur professeure professor pre sir sr sœur'.split(
    ' ',
  ),
);

/** Surnames that mostly come first, as in Nguyen Van A or Wang Fang: what follows may or may not be the given name. */
const surnamesFirst = new Set(
  'bui cao chen dang dinh do doan duong ha ho hoang huang huynh li ly ngo nguyen pham phan tran trinh truong vo vu vuong wang wu yang zhang zhao zhou'.split(
    ' ',
  ),
);

/**
 * The first name to greet somebody by, out of the name that they gave: “Marie-Claude” of “Marie-Claude Roy”. The whole
 * name where it is not certain which part is the first name: a title, an initial, a comma, a surname that comes first, a
 * script other than Latin, or three parts and more without a particle.
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
  // Letters, hyphens and apostrophes of Latin script, two letters at least; all capitals are a surname's.
  return /^[\p{Script=Latin}\p{M}]+([-’'][\p{Script=Latin}\p{M}]+)*$/u.test(word) && /^..*\p{Ll}/u.test(word);
}

/** Whether what follows looks like a surname: some letters, in any script, and no more of what makes a name uncertain. */
const isCertain = (word: string): boolean => /^[\p{L}\p{M}’'-]{2,}$/u.test(word);

/** `Van` with a capital is a middle name in Vietnamese, `van` a particle in Dutch. */
const isParticle = (word: string): boolean => word !== 'Van' && (particles.has(fold(word)) || /^d[’']/i.test(word));

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
