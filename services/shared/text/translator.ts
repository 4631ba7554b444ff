import { createInstance, type i18n } from 'i18next';
import type { Refusal } from '../result.js';
import { dateInWords } from './dates-in-words.js';
import type { Message, TextKey, Texts, TextValue, TextValues } from './texts.js';

/** The languages of the product. French is the default. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * Translates a text of a catalogue. Key and values are checked by the compiler: a key that is built from parts must
 * exist for every value of each part. Values are inserted unescaped; the code that displays the text escapes them.
 */
export type Translate<Catalogue extends Texts> = <Key extends TextKey<Catalogue>>(
  key: Key,
  language: Language,
  ...values: TextValues<Catalogue, Key>
) => string;

/** Translates a message whose key was checked when it was created. Throws for an unknown key, which is a bug. */
export type TranslateMessage = (message: Message, language: Language) => string;

/** Returns a service's translator, from its texts in both languages. */
export function createTranslator<French extends Texts>(catalogue: {
  fr: French;
  en: Texts;
}): {
  translate: Translate<French>;
  translateMessage: TranslateMessage;
} {
  const i18n = createInstance();
  const resources = Object.fromEntries(languages.map((language) => [language, { translation: catalogue[language] }]));
  void i18n.init({
    resources,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  addFormats(i18n);
  const translateKey = (key: string, language: Language, values?: Record<string, TextValue>): string => {
    if (!i18n.exists(key, { lng: language, ...values })) throw new Error(`No text '${key}' in '${language}'.`);
    return i18n.t(key, { lng: language, ...values });
  };
  return {
    translate: (key, language, ...values) => translateKey(key, language, values[0]),
    translateMessage: ({ text, values }, language) => translateKey(text, language, values),
  };
}

function addFormats(i18n: i18n): void {
  const { formatter } = i18n.services;
  formatter?.add('day', (date: string, language) => dateInWords(date, language ?? 'fr'));
  formatter?.add('field', (field: string, language) => {
    const options = { lng: language ?? 'fr' };
    return i18n.t(i18n.exists(`field.${field}`, options) ? `field.${field}` : 'field.unknown', options);
  });
}

/**
 * Returns the language for a viewer: by their own locale (BCP 47) or, signed out, by `Accept-Language` (RFC 9110,
 * 12.5.4); French if neither is supported.
 */
export function languageFor(locale: string | undefined, acceptLanguage: string | undefined): Language {
  const wanted = locale ? [locale] : acceptedTags(acceptLanguage);
  for (const tag of wanted) {
    const found = languages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'fr';
}

/** Returns the locale for writing dates in a language: the person's own locale, if it is of that language. */
export function localeIn(language: Language, locale: string | undefined): string {
  return locale?.toLowerCase().split('-')[0] === language ? locale : language;
}

function acceptedTags(acceptLanguage: string | undefined): string[] {
  return (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

/** Returns refusals as `userErrors`, in a language. */
export function toUserErrors<Code extends string>(
  refusals: Refusal<Code>[],
  translateMessage: TranslateMessage,
  language: Language,
): { code: Code; message: string; path: string[] }[] {
  return refusals.map((refusal) => ({
    code: refusal.code,
    message: translateMessage(refusal, language),
    path: refusal.path,
  }));
}
