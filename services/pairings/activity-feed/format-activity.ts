import { dateInWords } from '../../shared/text/dates-in-words.js';
import { type Language, localeIn } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

/** What a line is made of: see domain/activity-summary.ts. */
interface Parts {
  sentence: string;
  subject: string | null;
  /** Whether the sentence may name somebody at all. */
  namesSomebody: boolean;
  until: string | null;
}

/** Tells a line of the feed in a language; `locale` says how an English date is written, where it is known. */
export function formatActivity(
  { sentence, subject, namesSomebody, until }: Parts,
  language: Language,
  locale?: string,
): string {
  const nobody = namesSomebody && !subject ? '.nobody' : '';
  const named = subject && {
    who: translate(`activity.who.${subject}`, language),
    have: translate(`activity.have.${subject}`, language),
  };
  return translate(`activity.${sentence}${nobody}`, language, {
    ...named,
    ...(until && { until: dateInWords(until, localeIn(language, locale)) }),
  });
}
