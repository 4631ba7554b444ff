import { firstNameOf } from '../../shared/text/first-name.js';
import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import type { DraftKey, FirstMessagePlan } from './first-message.domain.js';

/** The text of a draft in a language: paragraphs separated by an empty line. It greets by the first name. */
export function composeDraft({ paragraphs, topics, values }: FirstMessagePlan, language: Language): string {
  const name = firstNameOf(values.name);
  const quoted = quotedList(topics, language);
  const say = (key: DraftKey) => translate(key, language, { ...values, name, topics: quoted });
  return paragraphs.map((sentences) => sentences.map(say).join(' ')).join('\n\n');
}

/** Texts in quotation marks, joined as the language joins lists: « A », « B » et « C ». Empty for no texts. */
export function quotedList(texts: string[], language: Language): string {
  const quoted = texts.map((text) => translate('quoted', language, { text }));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(quoted);
}
