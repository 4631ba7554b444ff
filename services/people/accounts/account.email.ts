import type { Email } from '../../shared/mail/email.js';
import { firstNameOf } from '../../shared/text/first-name.js';
import type { Language } from '../../shared/text/translator.js';
import { translate } from '../texts.js';

/** `password` links to choosing a new password, `verify` to confirming the address. Both links are valid for an hour. */
export type AccountEmailKind = 'password' | 'verify';

interface AccountEmailInput {
  name: string;
  email: string;
  language: Language;
  url: string;
}

/** Makes an e-mail to the owner of an account. */
export function accountEmail(kind: AccountEmailKind, { name, email, language, url }: AccountEmailInput): Email {
  const say = (part: 'subject' | 'body' | 'ignore' | 'link') => translate(`mail.${kind}.${part}`, language);
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [translate('mail.hello', language, { name: firstNameOf(name) }), say('body'), say('ignore')],
    link: { label: say('link'), url },
  };
}
