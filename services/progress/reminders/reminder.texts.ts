import type { Language } from '../../shared/text/translator.js';
import { formatDate, formatInstant } from '../common/progress.texts.js';
import { translate } from '../texts.js';
import type { ReminderKindName } from './reminder.domain.js';

/** What a reminder's title tells. */
export interface ReminderHeadline {
  kind: ReminderKindName;
  /** The other party's name; null for a former member, absent while it is not known. */
  otherName: string | null | undefined;
  /** Whether the other party asks for it. */
  asked: boolean;
}

/** What a reminder is about, as far as it is told in words. */
export interface ReminderMessage extends ReminderHeadline {
  /** When the meeting begins, or what else there is to tell begins. */
  startsAt: Date;
  minutes: number;
  /** The recipient's time zone. */
  timeZone: string;
  /** The goal's title or the action item's text. */
  what: string;
  /** The action item's date. */
  day: string | null;
}

/** What somebody is called: a former member has no name, and who cannot be asked for is the partner. */
export function nameOrPlaceholder(name: string | null | undefined, language: Language): string {
  if (name === undefined) return translate('somebody', language);
  return name ?? translate('formerMember', language);
}

/** A reminder in one line. */
export function reminderTitle(headline: ReminderHeadline, language: Language): string {
  return translate(`${keyOf(headline)}.title`, language, { name: nameOrPlaceholder(headline.otherName, language) });
}

/** A reminder in a sentence or two, with times where its recipient is. */
export function reminderBody(story: ReminderMessage, language: Language, locale?: string): string {
  return translate(`${keyOf(story)}.body`, language, {
    name: nameOrPlaceholder(story.otherName, language),
    when: formatInstant(story.startsAt, story.timeZone, language, locale),
    day: story.day ? formatDate(story.day, language, locale) : '',
    minutes: story.minutes,
    what: story.what,
  });
}

const keyOf = ({ kind, asked }: ReminderHeadline) =>
  asked && kind === 'RELAUNCH' ? (`reminder.${kind}.asked` as const) : (`reminder.${kind}` as const);
