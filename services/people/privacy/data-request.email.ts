import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface Recipient {
  displayName: string;
  email: string;
  locale: string;
}

/** Makes the e-mail that says that an archive is ready. Its link works for the signed-in person only. */
export const exportReadyEmail = (to: Recipient, url: string): Email => dataRequestEmail('export', to, url);

/** Makes the e-mail whose link confirms an erasure. */
export const erasureConfirmationEmail = (to: Recipient, url: string): Email => dataRequestEmail('erasure', to, url);

function dataRequestEmail(kind: 'export' | 'erasure', { displayName, email, locale }: Recipient, url: string): Email {
  const language = languageFor(locale, undefined);
  const say = (part: 'subject' | 'body' | 'ignore' | 'link') => translate(`mail.${kind}.${part}`, language);
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [translate('mail.hello', language, { name: firstNameOf(displayName) }), say('body'), say('ignore')],
    link: { label: say('link'), url },
  };
}
