import { describe, expect, test } from '@jest/globals';
import { en as pairingsEn } from '../../../../services/pairings/pairings.texts.en.js';
import { fr as pairingsFr } from '../../../../services/pairings/pairings.texts.fr.js';
import { peopleTextsEn as peopleEn } from '../../../../services/people/common/people.texts.en.js';
import { peopleTextsFr as peopleFr } from '../../../../services/people/common/people.texts.fr.js';
import { en as progressEn } from '../../../../services/progress/common/progress.texts.en.js';
import { fr as progressFr } from '../../../../services/progress/common/progress.texts.fr.js';
import { formatInstant } from '../../../../services/progress/common/progress.texts.js';
import {
  type Catalogue,
  createTranslator,
  languageFor,
  toUserErrors,
} from '../../../../services/shared/text/translator.js';

const catalogues: [string, Catalogue][] = [
  ['people', { fr: peopleFr, en: peopleEn }],
  ['pairings', { fr: pairingsFr, en: pairingsEn }],
  ['progress', { fr: progressFr, en: progressEn }],
];
const valuesIn = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe.each(catalogues)('What %s says', (_service, { fr, en }) => {
  test('is said in both languages, and never with nothing', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted());
    for (const text of [...Object.values(fr), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  test('names the same values in both languages', () => {
    for (const key of Object.keys(fr)) expect([key, valuesIn(en[key])]).toEqual([key, valuesIn(fr[key])]);
  });

  test('is not one language passed off as the other', () => {
    // A language may be called the same in both, and a mentor is.
    const keys = Object.keys(fr).filter((key) => !/^survey\.language\.|^invitation\.MENTOR$/.test(key));
    for (const key of keys) expect([key, en[key]]).not.toEqual([key, fr[key]]);
  });

  test('keeps to French typography: no straight apostrophe, no break before a high sign', () => {
    for (const text of Object.values(fr)) expect(text).not.toMatch(/'|\w[;!?]/);
  });
});

describe('A teller', () => {
  const tell = createTranslator({
    fr: { greet: 'Bonjour {{name}}', 'a.b': 'Un' },
    en: { greet: 'Hello {{name}}', 'a.b': 'One' },
  });

  test('fills in what it is given, as it is', () => {
    expect(tell('greet', 'fr', { name: '<b>Zoé</b> {{x}} $t(a.b)' })).toContain('Bonjour <b>Zoé</b>');
    expect(tell('a.b', 'en')).toBe('One');
  });

  test('throws for a key that does not exist: that is a bug', () => {
    expect(() => tell('nope', 'fr')).toThrow("No text 'nope' in 'fr'.");
  });

  test('tells each refusal with its code and path', () => {
    const refusals = [{ code: 'INVALID' as const, path: ['input', 'name'], text: 'greet', values: { name: 'Zoé' } }];
    expect(toUserErrors(refusals, tell, 'en')).toEqual([
      { code: 'INVALID', message: 'Hello Zoé', path: ['input', 'name'] },
    ]);
  });
});

describe('The language of a viewer', () => {
  test.each<[string | undefined, string | undefined, string]>([
    // own locale, Accept-Language, language
    ['fr', 'en', 'fr'],
    ['en-GB', 'fr', 'en'],
    ['FR-ca', undefined, 'fr'],
    ['EN', undefined, 'en'],
    ['de', 'en', 'fr'],
    [undefined, 'en', 'en'],
    [undefined, 'en-US,en;q=0.9', 'en'],
    [undefined, 'de, en;q=0.5', 'en'],
    [undefined, 'fr;q=0.2, en;q=0.8', 'en'],
    [undefined, 'en;q=0.2, fr;q=0.8', 'fr'],
    [undefined, 'en;q=0', 'fr'],
    [undefined, 'en ; q=0.7, fr ; q=0.8', 'fr'],
    [undefined, '*', 'fr'],
    [undefined, ',;,q=,', 'fr'],
    [undefined, 'english', 'fr'],
    [undefined, '', 'fr'],
    [undefined, undefined, 'fr'],
    ['', 'en', 'en'],
  ])('with locale %s and Accept-Language %s is %s', (locale, acceptLanguage, language) => {
    expect(languageFor(locale, acceptLanguage)).toBe(language);
  });
});

describe('A moment', () => {
  test.each<[string, string, 'fr' | 'en', string]>([
    ['2026-03-03T13:00:00Z', 'Europe/Paris', 'fr', 'le mardi 3 mars 2026 à 14:00'],
    ['2026-03-29T00:59:00Z', 'Europe/Paris', 'fr', 'le dimanche 29 mars 2026 à 01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', 'fr', 'le dimanche 29 mars 2026 à 03:00'],
    ['2026-01-01T03:00:00Z', 'America/Montreal', 'en', 'on Wednesday, 31 December 2025 at 22:00'],
  ])('%s in %s is told in %s', (instant, timeZone, language, told) => {
    expect(formatInstant(new Date(instant), timeZone, language)).toBe(told);
  });
});
