import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { en as pairingsEn } from '../../../../services/pairings/pairings.texts.en.js';
import { fr as pairingsFr } from '../../../../services/pairings/pairings.texts.fr.js';
import { peopleTextsEn as peopleEn } from '../../../../services/people/common/people.texts.en.js';
import { peopleTextsFr as peopleFr } from '../../../../services/people/common/people.texts.fr.js';
import { formatDate, formatInstant } from '../../../../services/progress/reminders/reminder-message.texts.js';
import { progressTexts } from '../../../../services/progress/texts.js';
import { checkNumber, checkText, checkTexts } from '../../../../services/shared/checks.js';
import {
  type Catalogue,
  createTranslator,
  type Language,
  languageFor,
  localeIn,
  toUserErrors,
} from '../../../../services/shared/text/translator.js';

const { fr: progressFr, en: progressEn } = progressTexts;

const catalogues: [string, Catalogue][] = [
  ['people', { fr: peopleFr, en: peopleEn }],
  ['pairings', { fr: pairingsFr, en: pairingsEn }],
  ['progress', { fr: progressFr, en: progressEn }],
];
/** The parameters of a text, each with its format. */
const valuesIn = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{([^{}]+)\}\}/g)].map(([, value]) => value).toSorted();
/** A text as people see it: parameters filled in with a word. */
const filled = (text: string) => text.replaceAll(/\{\{[^{}]+\}\}/g, 'mot');
/** Written in capitals by everybody, not only in code. */
const acronyms = /\b(CSV|CV|fr-CA)\b/g;

describe.each(catalogues)('What %s says', (_service, { fr, en }) => {
  test('is said in both languages, and never with nothing', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted());
    for (const text of [...Object.values(fr), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  test('names the same values in both languages', () => {
    for (const key of Object.keys(fr)) expect([key, valuesIn(en[key])]).toEqual([key, valuesIn(fr[key])]);
  });

  test('is not one language passed off as the other', () => {
    // A language may be called the same in both, and so may a field.
    const keys = Object.keys(fr).filter((key) => !/^(survey\.language|field)\./.test(key));
    for (const key of keys) expect([key, en[key]]).not.toEqual([key, fr[key]]);
  });

  test('names no parameter with a format that is not known', () => {
    for (const text of [...Object.values(fr), ...Object.values(en)])
      for (const value of valuesIn(text)) expect(value).toMatch(/^\w+(, (day|field))?$/);
  });

  test('keeps to French typography: curly apostrophes, and no-break spaces where French has spaces', () => {
    for (const [key, text] of Object.entries(fr)) {
      const said = filled(text).replaceAll(/https:\/\/|Content-Type: |\d\d:\d\d/g, '');
      expect([key, /['"]|[^\u202f][;!?»]|«[^\u202f]|[^\u00a0]:/.exec(said)?.[0]]).toEqual([key, undefined]);
    }
  });

  test('keeps to English typography: curly apostrophes and quotes, no space before a sign', () => {
    // Guides offer their other language in that language.
    for (const [key, text] of Object.entries(en))
      if (key !== 'guides.otherLanguage')
        expect([key, /['"«»]|\s[:;!?,.]|\u202f/.exec(filled(text))?.[0]]).toEqual([key, undefined]);
  });

  test.each<[string, RegExp]>([
    ['an ISO date', /\d{4}-\d{2}/],
    ['a code of an enum', /\b[A-Z]{2,}(_[A-Z]+)*\b/],
    ['a middle dot', /·/],
    ['a calque or a riddle that was mended before', /à cause de|Quelqu’un|is good for|a word is enough|un mot suffit/],
  ])('never holds %s', (_what, pattern) => {
    for (const [key, text] of [...Object.entries(fr), ...Object.entries(en)])
      expect([key, pattern.exec(filled(text).replaceAll(acronyms, ''))?.[0]]).toEqual([key, undefined]);
  });
});

describe('Each pattern that texts are held to', () => {
  test('finds what it is for', () => {
    expect(/\d{4}-\d{2}/.test('until 2026-03-03')).toBe(true);
    expect(/\b[A-Z]{2,}(_[A-Z]+)*\b/.test(filled('Choisissez MENTOR ou {{role}}.').replaceAll(acronyms, ''))).toBe(
      true,
    );
    expect(filled('{{field, field}}: {{MIN}}')).toBe('mot: mot');
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

describe('A refusal of input', () => {
  const tell = createTranslator({ fr: peopleFr, en: peopleEn });
  const told = (refusals: ReturnType<typeof checkText>, language: Language) =>
    toUserErrors(refusals, tell, language).map(({ message }) => message);

  test.each<[string, ReturnType<typeof checkText>, string, string]>([
    [
      'a text that is empty',
      checkText(['input', 'displayName'], ' ', { max: 120 }),
      'Nom\u00a0: écrivez de 1 à 120 caractères.',
      'Name: write 1 to 120 characters.',
    ],
    [
      'a text that is too long and may be empty',
      checkText(['input', 'biography'], 'long', { min: 0, max: 3 }),
      'Présentation\u00a0: écrivez au plus 3 caractères.',
      'About you: write at most 3 characters.',
    ],
    [
      'an item of a list',
      checkTexts(['input', 'qualities'], ['a', 'long'], { items: 2, max: 3 }),
      'Qualités\u00a0: écrivez de 1 à 3 caractères.',
      'Qualities: write 1 to 3 characters.',
    ],
    [
      'a field that has no name in words',
      checkNumber(['input', 'newField'], 9, { min: 1, max: 5 }),
      'Ce champ\u00a0: indiquez un nombre entier de 1 à 5.',
      'This field: give a whole number from 1 to 5.',
    ],
  ])('names the field of %s and what is allowed', (_what, refusals, fr, en) => {
    expect([told(refusals, 'fr'), told(refusals, 'en')]).toEqual([[fr], [en]]);
  });
});

describe.each(catalogues)('The fields that %s checks', (service, catalogue) => {
  const files = readdirSync(`services/${service}`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  );
  const path = /check(?:Text|Texts|Number|TimeZone|Locale|Https)\(\s*(?:\[([^\]]*)\]|at\(([^)]*)\))/g;
  const names = files.flatMap((name) =>
    [...readFileSync(`services/${service}/${name}`, 'utf8').matchAll(path)].flatMap(([, list = '', parts = '']) => {
      const last = [...`${list}${parts}`.matchAll(/'(\w+)'/g)].at(-1)?.[1];
      return last && last !== 'input' ? [last] : [];
    }),
  );

  test('have a name in both languages', () => {
    expect(names.length).toBeGreaterThan(10);
    const nameless = [...new Set(names)].filter(
      (name) => !catalogue.fr[`field.${name}`] || !catalogue.en[`field.${name}`],
    );
    expect(nameless).toEqual([]);
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
  test.each<[string, string, Language, string | undefined, string]>([
    ['2026-03-03T13:00:00Z', 'Europe/Paris', 'fr', undefined, 'le mardi 3 mars 2026 à 14\u00a0h'],
    ['2026-03-03T13:30:00Z', 'Europe/Paris', 'fr', 'fr-CA', 'le mardi 3 mars 2026 à 14\u00a0h\u00a030'],
    ['2026-03-03T08:05:00Z', 'Europe/Paris', 'fr', 'fr-FR', 'le mardi 3 mars 2026 à 9\u00a0h\u00a005'],
    ['2026-02-28T23:00:00Z', 'Europe/Paris', 'fr', 'fr-FR', 'le dimanche 1er mars 2026 à 0\u00a0h'],
    ['2026-03-29T00:59:00Z', 'Europe/Paris', 'fr', undefined, 'le dimanche 29 mars 2026 à 1\u00a0h\u00a059'],
    ['2026-03-29T01:00:00Z', 'Europe/Paris', 'fr', undefined, 'le dimanche 29 mars 2026 à 3\u00a0h'],
    ['2026-01-01T03:00:00Z', 'America/Montreal', 'en', undefined, 'on Wednesday, December 31, 2025 at 10:00 PM'],
    ['2026-03-03T15:00:00Z', 'America/Toronto', 'en', 'en-US', 'on Tuesday, March 3, 2026 at 10:00 AM'],
    ['2026-03-03T15:00:00Z', 'America/Toronto', 'en', 'en-CA', 'on Tuesday, March 3, 2026 at 10:00 a.m.'],
    ['2026-03-03T15:00:00Z', 'Europe/London', 'en', 'en-GB', 'on Tuesday, 3 March 2026 at 15:00'],
    ['2026-03-03T15:00:00Z', 'Europe/London', 'en', 'fr-FR', 'on Tuesday, March 3, 2026 at 3:00 PM'],
  ])('%s in %s is told in %s for %s', (instant, timeZone, language, locale, told) => {
    expect(formatInstant(new Date(instant), timeZone, language, locale)).toBe(told);
  });

  test.each<[string, Language, string | undefined, string]>([
    ['2026-03-01', 'fr', undefined, 'dimanche 1er mars 2026'],
    ['2026-03-11', 'fr', 'fr-CA', 'mercredi 11 mars 2026'],
    ['2026-03-01', 'en', undefined, 'Sunday, March 1, 2026'],
    ['2026-03-01', 'en', 'en-GB', 'Sunday, 1 March 2026'],
  ])('the day %s is told in %s for %s', (day, language, locale, told) => {
    expect(formatDate(day, language, locale)).toBe(told);
  });

  test.each<[Language, string | undefined, string]>([
    ['fr', 'fr-CA', 'fr-CA'],
    ['fr', 'en-CA', 'fr'],
    ['en', 'EN-gb', 'EN-gb'],
    ['en', undefined, 'en'],
  ])('in %s for somebody of the locale %s is written as in %s', (language, locale, written) => {
    expect(localeIn(language, locale)).toBe(written);
  });

  test('that a text names by its day is told in words', () => {
    const tell = createTranslator({ fr: pairingsFr, en: pairingsEn });
    expect(tell('pause.resumeOn', 'fr', { latest: '2027-03-01' })).toBe(
      'Choisissez une date de reprise à venir, au plus tard le lundi 1er mars 2027.',
    );
    expect(tell('pause.resumeOn', 'en', { latest: '2027-03-01' })).toBe(
      'Choose a date in the future to resume, no later than Monday, March 1, 2027.',
    );
  });
});
