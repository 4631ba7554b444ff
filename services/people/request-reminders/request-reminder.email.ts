import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface Mentor {
  displayName: string;
  email: string;
  locale: string;
}

/** Makes the e-mail that reminds a mentor of a request. It names the mentee and does not quote the request. */
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
