import { Temporal } from 'temporal-polyfill';
import type { Refusal } from './result.js';

/** A refusal by an input check that any subgraph may use: it names the field and the allowed values. */
export type Invalid = Refusal<'INVALID'>;

const invalid = (path: string[], text: string, values: Record<string, string | number> = {}): Invalid[] => [
  { code: 'INVALID', path, text, values: { field: fieldOf(path), ...values } },
];

/** Returns the field that a path leads to: its last name, skipping list indexes. */
export const fieldOf = (path: string[]): string => path.findLast((name) => !/^\d+$/.test(name)) ?? 'unknown';

type Maybe<T> = T | null | undefined;

/** Checks that a text has `min` to `max` characters after trimming; absent is valid. */
export function checkText(
  path: string[],
  value: Maybe<string>,
  { min = 1, max }: { min?: number; max: number },
): Invalid[] {
  if (value === undefined || value === null) return [];
  const { length } = value.trim();
  if (length >= min && length <= max) return [];
  return min > 0 ? invalid(path, 'invalid.text', { min, max }) : invalid(path, 'invalid.longText', { max });
}

/** Checks a list of at most `items` texts of at most `max` characters each; absent is valid. */
export function checkTexts(
  path: string[],
  values: Maybe<string[]>,
  { items, max }: { items: number; max: number },
): Invalid[] {
  if (!values) return [];
  if (values.length > items) return invalid(path, 'invalid.count', { items });
  return values.flatMap((value, index) => checkText([...path, String(index)], value, { max }));
}

/** Checks for an integer from `min` to `max`; absent is valid. */
export function checkNumber(
  path: string[],
  value: Maybe<number>,
  { min, max }: { min: number; max: number },
): Invalid[] {
  if (value === undefined || value === null) return [];
  return !Number.isInteger(value) || value < min || value > max ? invalid(path, 'invalid.number', { min, max }) : [];
}

/** Checks for an IANA time zone name, for example `Europe/Paris`; absent is valid. */
export function checkTimeZone(path: string[], value: Maybe<string>): Invalid[] {
  if (value === undefined || value === null) return [];
  try {
    // Offsets such as +02:00 have no daylight saving time. Temporal rejects abbreviations such as PST, which Intl
    // accepts.
    if (/^[A-Za-z]/.test(value) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)) return [];
  } catch {
    // Unknown zone: refused below.
  }
  return invalid(path, 'invalid.timeZone');
}

/** Checks for a BCP 47 language tag, for example `fr-CA`; absent is valid. */
export function checkLocale(path: string[], value: Maybe<string>): Invalid[] {
  if (value === undefined || value === null) return [];
  try {
    if (Intl.getCanonicalLocales(value).length === 1) return [];
  } catch {
    // Malformed tag: refused below.
  }
  return invalid(path, 'invalid.locale');
}

/** Checks for an absolute https URL without white space, which URL parsers would ignore; absent is valid. */
export function checkHttps(path: string[], value: Maybe<string>): Invalid[] {
  if (value === undefined || value === null) return [];
  const url = /[\s\p{Cc}]/u.test(value) ? null : URL.parse(value);
  return url?.protocol === 'https:' && value.length <= 2000 ? [] : invalid(path, 'invalid.https');
}

/** Returns whether a text has the form of an e-mail address (length limits: RFC 5321, 4.5.3.1). */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\]+\.[^\s@.<>()[\]",;:\\]{2,}$/.test(text);
}

/** Texts of these checks: spread them into a subgraph's catalogue, next to its field names. */
export const frenchCheckTexts = {
  'field.unknown': 'Ce champ',
  'invalid.text': '{{field, field}} : écrivez de {{min}} à {{max}} caractères.',
  'invalid.longText': '{{field, field}} : écrivez au plus {{max}} caractères.',
  'invalid.count': '{{field, field}} : gardez au plus {{items}} éléments.',
  'invalid.number': '{{field, field}} : indiquez un nombre entier de {{min}} à {{max}}.',
  'invalid.timeZone': '{{field, field}} : indiquez un fuseau comme America/Toronto ou Europe/Paris.',
  'invalid.locale': '{{field, field}} : indiquez le code de la langue, par exemple fr, fr-CA ou en.',
  'invalid.https': '{{field, field}} : indiquez une adresse complète, qui commence par https://.',
} as const;
export const englishCheckTexts = {
  'field.unknown': 'This field',
  'invalid.text': '{{field, field}}: write {{min}} to {{max}} characters.',
  'invalid.longText': '{{field, field}}: write at most {{max}} characters.',
  'invalid.count': '{{field, field}}: keep at most {{items}} items.',
  'invalid.number': '{{field, field}}: give a whole number from {{min}} to {{max}}.',
  'invalid.timeZone': '{{field, field}}: give a time zone such as America/Toronto or Europe/Paris.',
  'invalid.locale': '{{field, field}}: give the code of the language, for example fr, fr-CA or en.',
  'invalid.https': '{{field, field}}: give a full address that begins with https://.',
} as const;
