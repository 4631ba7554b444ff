import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

interface AccountEmailInput {
  name: string;
  email: string;
  language: Language;
  url: string;
}

/** The letter with the link by which somebody chooses a new password; the link is good for an hour. */
export function passwordEmail({ name, email, language, url }: AccountEmailInput): Email {
  return accountEmail('password', { name, email, language, url });
}

/** The letter with the link by which somebody shows that an address is theirs; the link is good for an hour. */
export function verificationEmail({ name, email, language, url }: AccountEmailInput): Email {
  return accountEmail('verify', { name, email, language, url });
}

function accountEmail(kind: 'password' | 'verify', { name, email, language, url }: AccountEmailInput): Email {
  const say = (part: 'subject' | 'body' | 'ignore' | 'link') => translate(`mail.${kind}.${part}`, language);
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [translate('mail.hello', language, { name: firstNameOf(name) }), say('body'), say('ignore')],
    link: { label: say('link'), url },
  };
}
