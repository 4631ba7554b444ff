import type { Language } from '../../shared/text/translator.js';
import { translateMessage } from '../texts.js';
import type { MessageTemplate, TemplateValue } from './message-template.domain.js';

/** The sentence of a template in a language. Lists are joined as the language joins them. */
export function formatMessage({ text, values }: MessageTemplate, language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? list.format(value.map((item) => String(formatValue(item, language))))
      : formatValue(value, language),
  ]);
  return translateMessage({ text, values: Object.fromEntries(filled) }, language);
}

function formatValue(value: TemplateValue, language: Language): string | number {
  if (typeof value !== 'object') return value;
  if ('text' in value) return translateMessage(value, language);
  return new Intl.DisplayNames(language, { type: 'language' }).of(value.language) ?? value.language;
}
