import { dateInWords, momentInWords } from '../../shared/text/dates-in-words.js';
import { type Language, localeIn } from '../../shared/text/translator.js';
import { translate } from '../texts.js';
import type { ReminderKindName } from './reminder-kinds.domain.js';

/** What the title of a reminder contains. */
export interface ReminderHeadline {
  kind: ReminderKindName;
  /** The other party's name; null for a former member, undefined while it cannot be loaded. */
  otherName: string | null | undefined;
  /** Whether the other party asks for it: their relaunch. */
  isRequest: boolean;
}

/** What the body of a reminder contains. */
export interface ReminderMessage extends ReminderHeadline {
  /** The start of the meeting, or the due time of a reminder of anything else. */
  startsAt: Date;
  minutes: number;
  /** The recipient's time zone. */
  timeZone: string;
  /** The goal's title or the action item's text. */
  what: string;
  /** The action item's date. */
  day: string | null;
}

/** Returns a name, or what stands for the name of a former member (null) or of a party whose name is not known. */
export function nameOrPlaceholder(name: string | null | undefined, language: Language): string {
  if (name === undefined) return translate('partnerFallback', language);
  return name ?? translate('formerMember', language);
}

/** Returns the title of a reminder. */
export function reminderTitle(headline: ReminderHeadline, language: Language): string {
  return translate(`${keyOf(headline)}.title`, language, { name: nameOrPlaceholder(headline.otherName, language) });
}

/** Returns the body of a reminder, with times in the recipient's time zone. */
export function reminderBody(message: ReminderMessage, language: Language, locale?: string): string {
  return translate(`${keyOf(message)}.body`, language, {
    name: nameOrPlaceholder(message.otherName, language),
    when: formatInstant(message.startsAt, message.timeZone, language, locale),
    day: message.day ? formatDate(message.day, language, locale) : '',
    minutes: message.minutes,
    what: message.what,
  });
}

const keyOf = ({ kind, isRequest }: ReminderHeadline) =>
  isRequest && kind === 'RELAUNCH' ? (`reminder.${kind}.asked` as const) : (`reminder.${kind}` as const);

/**
 * Returns an instant for a sentence, in a time zone: « le mardi 3 mars 2026 à 14 h 30 ». `locale` chooses the form of English
 * dates.
 */
export function formatInstant(instant: Date, timeZone: string, language: Language, locale?: string): string {
  const moment = momentInWords(instant, timeZone, localeIn(language, locale));
  return language === 'fr' ? `le ${moment}` : `on ${moment}`;
}

/** Returns a calendar date, `YYYY-MM-DD`, for a sentence: « mardi 3 mars 2026 ». */
export const formatDate = (date: string, language: Language, locale?: string): string =>
  dateInWords(date, localeIn(language, locale));
