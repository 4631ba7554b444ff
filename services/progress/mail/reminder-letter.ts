import type { ContactDetails } from '../../contracts/people-answers.js';
import type { Letter } from '../../shared/mail/letter.js';
import { languageFor } from '../../shared/texts.js';
import { tell } from '../texts/tell.js';
import { type ReminderStory, tellBody, tellTitle } from '../texts/tell-reminder.js';

/** The letter that reminds somebody who was not connected, in their own language; of a video call, with its link. */
export function reminderLetter(to: ContactDetails, story: ReminderStory, joinUrl: string | null): Letter {
  const language = languageFor(to.locale, undefined);
  const hello = tell('mail.reminder.hello', language, { name: to.displayName });
  return {
    to: to.email,
    subject: tellTitle(story, language),
    paragraphs: [hello, tellBody(story, language), tell('mail.reminder.why', language)],
    ...(joinUrl && { link: { label: tell('mail.reminder.join', language), url: joinUrl } }),
  };
}
