import type { Language } from '../../shared/text/translator.js';
import { translate } from '../translate.js';

/** What a line is made of: see domain/activity-summary.ts. */
interface Parts {
  sentence: string;
  subject: string | null;
  /** Whether the sentence may name somebody at all. */
  namesSomebody: boolean;
  until: string | null;
}

/** Tells a line of the feed in a language. */
export function formatActivity({ sentence, subject, namesSomebody, until }: Parts, language: Language): string {
  const nobody = namesSomebody && !subject ? '.nobody' : '';
  const named = subject && {
    who: translate(`activity.who.${subject}`, language),
    have: translate(`activity.have.${subject}`, language),
  };
  return translate(`activity.${sentence}${nobody}`, language, {
    ...named,
    ...(until && { until: dayIn(until, language) }),
  });
}

/** A calendar date as one says it: « 1er avril 2026 », “1 April 2026”. */
function dayIn(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const said = format.format(new Date(`${day}T00:00:00Z`));
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}
