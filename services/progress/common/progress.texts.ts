import { dateInWords, momentInWords } from '../../shared/text/dates-in-words.js';
import { type Language, localeIn } from '../../shared/text/translator.js';

/**
 * A moment as a sentence says it, in a person's time zone: « le mardi 3 mars 2026 à 14 h 30 ». `locale` says how an English
 * date is written, where it is known.
 */
export function formatInstant(instant: Date, timeZone: string, language: Language, locale?: string): string {
  const moment = momentInWords(instant, timeZone, localeIn(language, locale));
  return language === 'fr' ? `le ${moment}` : `on ${moment}`;
}

/** A calendar date, `YYYY-MM-DD`, as a sentence says it: « mardi 3 mars 2026 ». */
export const formatDate = (date: string, language: Language, locale?: string): string =>
  dateInWords(date, localeIn(language, locale));
