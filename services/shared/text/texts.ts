/**
 * What a service says in one language, by key. `{{name}}` is a parameter. A key that ends in `_one`, `_other` or another
 * plural category of CLDR is a form of the key before the underscore, chosen by the parameter `count`.
 */
export type Texts = Readonly<Record<string, string>>;

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key> = Key extends `${infer Base}_${PluralCategory}` ? Base : Key;

/** The keys that a catalogue answers to: plural forms count as one key. */
export type TextKey<Catalogue extends Texts> = WithoutPlural<keyof Catalogue & string>;

/** `{{name}}` and, with a format, `{{name, day}}`. */
type ParametersIn<Text extends string> = Text extends `${string}{{${infer Parameter}}}${infer Rest}`
  ? (Parameter extends `${infer Name},${string}` ? Name : Parameter) | ParametersIn<Rest>
  : never;

type FormsOf<Catalogue extends Texts, Key extends string> = Catalogue[keyof Catalogue &
  (Key | `${Key}_${PluralCategory}`)];

/** `count` for a text with plural forms: it chooses the form, also where no form names it. */
type CountOf<Catalogue extends Texts, Key extends string> =
  Extract<keyof Catalogue, `${Key}_${PluralCategory}`> extends never ? never : 'count';

/** The parameters of a text, of all its plural forms, or of all texts that a union of keys names. */
export type TextParameters<Catalogue extends Texts, Key extends string> = Key extends string
  ? ParametersIn<FormsOf<Catalogue, Key>> | CountOf<Catalogue, Key>
  : never;

export type TextValue = string | number;

/** The values that a text takes: none, or one for each of its parameters. */
export type TextValues<Catalogue extends Texts, Key extends string> = [TextParameters<Catalogue, Key>] extends [never]
  ? []
  : [values: Record<TextParameters<Catalogue, Key>, TextValue>];

/** The keys of a catalogue's texts that take no values: for tables that name a text. */
export type PlainTextKey<Catalogue extends Texts> = {
  [Key in TextKey<Catalogue>]: [TextParameters<Catalogue, Key>] extends [never] ? Key : never;
}[TextKey<Catalogue>];

/**
 * A text to be said later in the viewer's language, for example one reason of a match. Made by a service's `message`, which
 * checks key and values.
 */
export interface Message {
  text: string;
  values?: Record<string, TextValue>;
}

/**
 * What another language must look like: the same keys, and in each text the same parameters. A text that lacks a parameter
 * or adds one gets the type `never`, so that the catalogue does not compile.
 */
export type TranslationOf<French extends Texts, Other extends Texts> = {
  [Key in keyof French]: Key extends keyof Other
    ? [ParametersIn<French[Key]>, ParametersIn<Other[Key]>] extends [
        ParametersIn<Other[Key]>,
        ParametersIn<French[Key]>,
      ]
      ? string
      : never
    : string;
};

/** Both languages of a catalogue. Does not compile where the second lacks a key or has other parameters. */
export const inBothLanguages = <const French extends Texts, const English extends Texts>(
  fr: French,
  en: English & TranslationOf<French, English>,
): { fr: French; en: English } => ({ fr, en });
