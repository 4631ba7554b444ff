import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { texts as pairingsTexts, translate as translatePairings } from '../../../../services/pairings/texts.js';
import { texts as peopleTexts, translateMessage as translatePeopleMessage } from '../../../../services/people/texts.js';
import { formatDate, formatInstant } from '../../../../services/progress/reminders/reminder-message.texts.js';
import { progressTexts } from '../../../../services/progress/texts.js';
import { checkNumber, checkText, checkTexts } from '../../../../services/shared/checks.js';
import { inBothLanguages, type Texts } from '../../../../services/shared/text/texts.js';
import {
  createTranslator,
  type Language,
  languageFor,
  localeIn,
  toUserErrors,
} from '../../../../services/shared/text/translator.js';

const catalogues: [string, { fr: Texts; en: Texts }][] = [
  ['people', peopleTexts],
  ['pairings', pairingsTexts],
  ['progress', progressTexts],
];
/** The parameters of a text, each with its format. */
const parametersIn = (text: string | undefined) =>
  [...(text ?? '').matchAll(/\{\{([^{}]+)\}\}/g)].map(([, value]) => value).toSorted();
/** A text with a word in place of each parameter. */
const filled = (text: string) => text.replaceAll(/\{\{[^{}]+\}\}/g, 'mot');
/** Abbreviations that the texts may write in capitals. */
const acronyms = /\b(CSV|CV|fr-CA)\b/g;

describe.each(catalogues)('The catalogue of %s', (_service, { fr, en }) => {
  test('has every text in both languages, and no empty text', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted());
    for (const text of [...Object.values(fr), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });

  test('has the same parameters in both languages', () => {
    for (const key of Object.keys(fr)) expect([key, parametersIn(en[key])]).toEqual([key, parametersIn(fr[key])]);
  });

  test('has no text that is the same in both languages', () => {
    // Names of languages and of fields may be the same in both.
    const keys = Object.keys(fr).filter((key) => !/^(survey\.language|field)\./.test(key));
    for (const key of keys) expect([key, en[key]]).not.toEqual([key, fr[key]]);
  });

  test('gives parameters known formats only', () => {
    for (const text of [...Object.values(fr), ...Object.values(en)])
      for (const value of parametersIn(text)) expect(value).toMatch(/^\w+(, (day|field))?$/);
  });

  test('follows French typography: curly apostrophes, and no-break spaces before double signs', () => {
    for (const [key, text] of Object.entries(fr)) {
      const said = filled(text).replaceAll(/https:\/\/|Content-Type: |\d\d:\d\d/g, '');
      expect([key, /['"]|[^\u202f][;!?»]|«[^\u202f]|[^\u00a0]:/.exec(said)?.[0]]).toEqual([key, undefined]);
    }
  });

  test('follows English typography: curly apostrophes and quotes, no space before a sign', () => {
    // The link to the French page is written in French.
    for (const [key, text] of Object.entries(en))
      if (key !== 'guides.otherLanguage')
        expect([key, /['"«»]|\s[:;!?,.]|\u202f/.exec(filled(text))?.[0]]).toEqual([key, undefined]);
  });

  test.each<[string, RegExp]>([
    ['an ISO date', /\d{4}-\d{2}/],
    ['a code of an enum', /\b[A-Z]{2,}(_[A-Z]+)*\b/],
    ['a middle dot', /·/],
    [
      'a calque or a riddle that was corrected before',
      /à cause de|Quelqu’un|is good for|a word is enough|un mot suffit/,
    ],
  ])('has no text with %s', (_what, pattern) => {
    for (const [key, text] of [...Object.entries(fr), ...Object.entries(en)])
      expect([key, pattern.exec(filled(text).replaceAll(acronyms, ''))?.[0]]).toEqual([key, undefined]);
  });
});

describe('The patterns of these tests', () => {
  test('match what they are meant to find', () => {
    expect(/\d{4}-\d{2}/.test('until 2026-03-03')).toBe(true);
    expect(/\b[A-Z]{2,}(_[A-Z]+)*\b/.test(filled('Choisissez MENTOR ou {{role}}.').replaceAll(acronyms, ''))).toBe(
      true,
    );
    expect(filled('{{field, field}}: {{MIN}}')).toBe('mot: mot');
  });
});

describe('A translator', () => {
  const { translate, translateMessage } = createTranslator(
    inBothLanguages(
      { greet: 'Bonjour {{name}}', 'a.b': 'Un', items_one: '{{count}} objet', items_other: '{{count}} objets' },
      { greet: 'Hello {{name}}', 'a.b': 'One', items_one: '{{count}} item', items_other: '{{count}} items' },
    ),
  );

  test('inserts values without escaping or interpreting them', () => {
    expect(translate('greet', 'fr', { name: '<b>Zoé</b> {{x}} $t(a.b)' })).toContain('Bonjour <b>Zoé</b>');
    expect(translate('a.b', 'en')).toBe('One');
  });

  test('chooses the plural form by the count', () => {
    expect([0, 1, 2].map((count) => translate('items', 'fr', { count }))).toEqual(['0 objet', '1 objet', '2 objets']);
    expect([0, 1, 2].map((count) => translate('items', 'en', { count }))).toEqual(['0 items', '1 item', '2 items']);
  });

  test('throws for a message whose key does not exist', () => {
    expect(() => translateMessage({ text: 'nope' }, 'fr')).toThrow("No text 'nope' in 'fr'.");
  });

  test('translates each refusal and keeps its code and path', () => {
    const refusals = [{ code: 'INVALID' as const, path: ['input', 'name'], text: 'greet', values: { name: 'Zoé' } }];
    expect(toUserErrors(refusals, translateMessage, 'en')).toEqual([
      { code: 'INVALID', message: 'Hello Zoé', path: ['input', 'name'] },
    ]);
  });
});

describe('A refusal of input', () => {
  const messagesOf = (refusals: ReturnType<typeof checkText>, language: Language) =>
    toUserErrors(refusals, translatePeopleMessage, language).map(({ message }) => message);

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
    expect([messagesOf(refusals, 'fr'), messagesOf(refusals, 'en')]).toEqual([[fr], [en]]);
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

describe('Dates and instants in words', () => {
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
  ])('the instant %s in %s is written in %s for %s', (instant, timeZone, language, locale, words) => {
    expect(formatInstant(new Date(instant), timeZone, language, locale)).toBe(words);
  });

  test.each<[string, Language, string | undefined, string]>([
    ['2026-03-01', 'fr', undefined, 'dimanche 1er mars 2026'],
    ['2026-03-11', 'fr', 'fr-CA', 'mercredi 11 mars 2026'],
    ['2026-03-01', 'en', undefined, 'Sunday, March 1, 2026'],
    ['2026-03-01', 'en', 'en-GB', 'Sunday, 1 March 2026'],
  ])('the day %s is written in %s for %s', (day, language, locale, words) => {
    expect(formatDate(day, language, locale)).toBe(words);
  });

  test.each<[Language, string | undefined, string]>([
    ['fr', 'fr-CA', 'fr-CA'],
    ['fr', 'en-CA', 'fr'],
    ['en', 'EN-gb', 'EN-gb'],
    ['en', undefined, 'en'],
  ])('in %s, a person with the locale %s reads dates as in %s', (language, locale, written) => {
    expect(localeIn(language, locale)).toBe(written);
  });

  test('a text writes its date parameter in words', () => {
    expect(translatePairings('pause.resumeOn', 'fr', { latest: '2027-03-01' })).toBe(
      'Choisissez une date de reprise à venir, au plus tard le lundi 1er mars 2027.',
    );
    expect(translatePairings('pause.resumeOn', 'en', { latest: '2027-03-01' })).toBe(
      'Choose a date in the future to resume, no later than Monday, March 1, 2027.',
    );
  });
});
