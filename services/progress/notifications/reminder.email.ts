import type { ContactDetails } from '../../contracts/people-rpc.js';
import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { type ReminderMessage, reminderBody, reminderTitle } from '../reminders/reminder.texts.js';
import { translate } from '../texts.js';

/** The letter that reminds somebody who was not connected, in their own language; of a video call, with its link. */
export function reminderEmail(to: ContactDetails, story: ReminderMessage, joinUrl: string | null): Email {
  const language = languageFor(to.locale, undefined);
  const hello = translate('mail.reminder.hello', language, { name: firstNameOf(to.displayName) });
  return {
    to: to.email,
    subject: reminderTitle(story, language),
    paragraphs: [hello, reminderBody(story, language, to.locale), translate('mail.reminder.why', language)],
    ...(joinUrl && { link: { label: translate('mail.reminder.join', language), url: joinUrl } }),
  };
}
