import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface Mentor {
  displayName: string;
  email: string;
  locale: string;
}

/** The letter that reminds a mentor of a request; it says who asks, and nothing of what they wrote. */
export function requestReminderEmail({ displayName, email, locale }: Mentor, menteeName: string): Email {
  const language = languageFor(locale, undefined);
  return {
    to: email,
    subject: translate('mail.requestReminder.subject', language),
    paragraphs: [
      translate('mail.hello', language, { name: firstNameOf(displayName) }),
      translate('mail.requestReminder.body', language, { mentee: menteeName }),
      translate('mail.requestReminder.answers', language),
      translate('mail.requestReminder.pause', language),
    ],
  };
}
