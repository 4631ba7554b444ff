import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import { languageFor } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface Recipient {
  displayName: string;
  email: string;
  locale: string;
}

/** The letter that tells that an archive is ready; who follows its link signs in first. */
export const exportReadyEmail = (to: Recipient, url: string): Email => dataRequestEmail('export', to, url);

/** The letter whose link confirms an erasure; the link is good for 24 hours. */
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
