import type { Letter } from '../../shared/mail/letter.js';
import type { Language } from '../../shared/texts.js';
import { tell } from '../texts/tell.js';

interface ToAccount {
  name: string;
  email: string;
  language: Language;
  url: string;
}

/** The letter with the link by which somebody chooses a new password; the link is good for an hour. */
export function passwordLetter({ name, email, language, url }: ToAccount): Letter {
  return letter('password', { name, email, language, url });
}

/** The letter with the link by which somebody shows that an address is theirs; the link is good for an hour. */
export function verificationLetter({ name, email, language, url }: ToAccount): Letter {
  return letter('verify', { name, email, language, url });
}

function letter(kind: 'password' | 'verify', { name, email, language, url }: ToAccount): Letter {
  const say = (part: string) => tell(`mail.${kind}.${part}`, language, { name });
  return {
    to: email,
    subject: say('subject'),
    paragraphs: [tell('mail.hello', language, { name }), say('body'), say('ignore')],
    link: { label: say('link'), url },
  };
}
