import { dateInWords } from '../../shared/text/dates-in-words.js';
import { type Language, localeIn } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import type { SummaryParts } from './activity-summary.domain.js';

/** The summary of an activity in a language. `locale` says how dates are written, where it is of the same language. */
export function formatActivity(parts: SummaryParts, language: Language, locale?: string): string {
  if (parts.about === 'BOTH') return translate(`activity.${parts.sentence}`, language);
  const { sentence, subject } = parts;
  const until = parts.until ? dateInWords(parts.until, localeIn(language, locale)) : '';
  if (!subject) return translate(`activity.${sentence}.nobody`, language, { until });
  const who = translate(`activity.who.${subject}`, language);
  const have = translate(`activity.have.${subject}`, language);
  return translate(`activity.${sentence}`, language, { who, have, until });
}
