import { createTranslator, type Language } from '../../shared/text/translator.js';
import { en } from './progress.texts.en.js';
import { fr } from './progress.texts.fr.js';

/** Tells what progress says, in the viewer's language. */
export const translate = createTranslator({ fr, en });

/** A moment as a sentence says it, in a person's language and time zone: « le mardi 3 mars 2026 à 14:00 ». */
export function formatInstant(instant: Date, timeZone: string, language: Language): string {
  const options = { timeZone, dateStyle: 'full', timeStyle: 'short' } as const;
  const moment = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(instant);
  return language === 'fr' ? `le ${moment}` : `on ${moment}`;
}

/** A calendar date, `YYYY-MM-DD`, as a sentence says it: « mardi 3 mars ». */
export function formatDate(date: string, language: Language): string {
  const options = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(new Date(`${date}T00:00:00Z`));
}
