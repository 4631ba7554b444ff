import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

/** What is filled in: as it is, a text of ours by its key, or a language by its BCP 47 tag. */
type Filling = string | number | { text: string } | { language: string };

/** Tells a sentence whose parts are still to be told; lists are joined as the language joins them. */
export function formatMessage(
  { text, values }: { text: string; values: Record<string, Filling | Filling[]> },
  language: Language,
): string {
  const join = new Intl.ListFormat(language, { type: 'conjunction' });
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? join.format(value.map((one) => String(toldAs(one, language)))) : toldAs(value, language),
  ]);
  return translate(text, language, Object.fromEntries(filled));
}

function toldAs(filling: Filling, language: Language): string | number {
  if (typeof filling !== 'object') return filling;
  if ('text' in filling) return translate(filling.text, language);
  return new Intl.DisplayNames(language, { type: 'language' }).of(filling.language) ?? filling.language;
}
