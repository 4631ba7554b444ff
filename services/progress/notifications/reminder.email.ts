import type { ContactDetails } from '../../contracts/people-rpc.js';
import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { type ReminderMessage, reminderBody, reminderTitle } from '../reminders/reminder-message.texts.js';
import { translate } from '../texts.js';

/** The e-mail of a reminder in the recipient's language, with the link of the meeting if it has one. */
export function reminderEmail(to: ContactDetails, message: ReminderMessage, joinUrl: string | null): Email {
  const language = languageFor(to.locale, undefined);
  const hello = translate('mail.reminder.hello', language, { name: firstNameOf(to.displayName) });
  return {
    to: to.email,
    subject: reminderTitle(message, language),
    paragraphs: [hello, reminderBody(message, language, to.locale), translate('mail.reminder.why', language)],
    ...(joinUrl && { link: { label: translate('mail.reminder.join', language), url: joinUrl } }),
  };
}
